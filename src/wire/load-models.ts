import type { CompactModel } from './compact-model.ts';
import { expandModel } from './expand-model.ts';
import type { ServiceModel, ServiceName } from './model.ts';

export type Models = Readonly<Record<ServiceName, ServiceModel>>;

/** Loads the models of all services. Awaited once at start; everything after is synchronous. */
export async function loadModels(): Promise<Models> {
  const [apigateway, iam, lambda, logs, sts] = await Promise.all([
    import('./models/apigateway.json', { with: { type: 'json' } }),
    import('./models/iam.json', { with: { type: 'json' } }),
    import('./models/lambda.json', { with: { type: 'json' } }),
    import('./models/logs.json', { with: { type: 'json' } }),
    import('./models/sts.json', { with: { type: 'json' } }),
  ]);
  return {
    apigateway: expand(apigateway.default),
    iam: expand(iam.default),
    lambda: expand(lambda.default),
    logs: expand(logs.default),
    sts: expand(sts.default),
  };
}

function expand(json: unknown): ServiceModel {
  return expandModel(json as CompactModel);
}
