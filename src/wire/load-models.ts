import type { CompactModel } from './compact-model.ts';
import { expandModel } from './expand-model.ts';
import type { ServiceModel, ServiceName } from './model.ts';

type ModelFile = () => Promise<{ readonly default: unknown }>;

const files: Readonly<Record<ServiceName, ModelFile>> = {
  apigateway: () => import('./models/apigateway.json', { with: { type: 'json' } }),
  iam: () => import('./models/iam.json', { with: { type: 'json' } }),
  'iam-toolbox': () => import('./models/iam-toolbox.json', { with: { type: 'json' } }),
  lambda: () => import('./models/lambda.json', { with: { type: 'json' } }),
  logs: () => import('./models/logs.json', { with: { type: 'json' } }),
  sts: () => import('./models/sts.json', { with: { type: 'json' } }),
};

const loaded = new Map<ServiceName, Promise<ServiceModel>>();

/** The model of a service, read when it is first asked for: a server that nobody calls keeps none. */
export function loadModel(name: ServiceName): Promise<ServiceModel> {
  const known = loaded.get(name) ?? readModel(name);
  loaded.set(name, known);
  return known;
}

async function readModel(name: ServiceName): Promise<ServiceModel> {
  const { default: json } = await files[name]();
  return expandModel(json as CompactModel);
}

/** The models of all services. */
export type Models = Readonly<Record<ServiceName, ServiceModel>>;

export async function loadModels(): Promise<Models> {
  const names = Object.keys(files) as ServiceName[];
  const entries = await Promise.all(names.map(async (name) => [name, await loadModel(name)] as const));
  return Object.fromEntries(entries) as Record<ServiceName, ServiceModel>;
}
