import { mapInTurns } from '../../../../core/in-turns.ts';
import { planDocumentation } from '../../documentation/plan-documentation.ts';
import { apigatewayErrors } from '../../errors.ts';
import type { Definition } from '../read/definition.ts';
import { isObject, objectOf, type Untyped } from '../read/untyped.ts';
import { pathPrefix } from './base-path.ts';
import type { Findings, ImportPlan, PlannedMethod } from './import-plan.ts';
import { planAuthorizers, securitySchemes } from './plan-authorizers.ts';
import { planGatewayResponses } from './plan-gateway-responses.ts';
import { planMethod } from './plan-method.ts';
import { planSettings } from './plan-settings.ts';
import { planValidators } from './plan-validators.ts';
import { plannedModels } from './planned-models.ts';
import type { Planning } from './planning.ts';

/** A multiple of AWS's quota, which can be raised. https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
const mostPaths = 3000;

/** By the name of the member of a path. */
const methods: Readonly<Record<string, string>> = {
  get: 'GET',
  put: 'PUT',
  post: 'POST',
  delete: 'DELETE',
  options: 'OPTIONS',
  head: 'HEAD',
  patch: 'PATCH',
  'x-amazon-apigateway-any-method': 'ANY',
};

/** An operation of a document, and where it stands. */
type Place = readonly [path: string, httpMethod: string, item: Untyped, operation: Untyped];

/** How a document is to be taken. https://docs.aws.amazon.com/apigateway/latest/api/API_ImportRestApi.html */
export interface ImportParameters {
  readonly basepath: string;
  readonly ignoresDocumentation: boolean;
}

/** What a document asks for. Throws LimitExceededException for more paths than an API can have. */
export async function planImport(definition: Definition, parameters: ImportParameters): Promise<ImportPlan> {
  if (definition.paths.length > mostPaths) throw apigatewayErrors.tooMany('resources');
  const findings: Findings = { errors: [], warnings: [] };
  const models = plannedModels(definition, findings);
  const schemes = securitySchemes(definition);
  const planning = { definition, findings, models, schemes, authorizers: planAuthorizers(schemes) };
  const paths = await planPaths(pathPrefix(definition, parameters.basepath), planning);
  return {
    settings: planSettings(definition, findings),
    authorizers: [...planning.authorizers.values()],
    validators: planValidators(definition),
    models: models.all(),
    gatewayResponses: planGatewayResponses(definition),
    paths,
    documentation: planDocumentation(parameters.ignoresDocumentation ? {} : definition.root),
    findings,
  };
}

async function planPaths(prefix: string, planning: Planning): Promise<ImportPlan['paths']> {
  const items = planning.definition.paths.filter(([path]) => !path.startsWith('x-'));
  const places = items.flatMap(([path, item]) => placesOf(prefix, path, item));
  const byPath = new Map<string, PlannedMethod[]>(items.map(([path]) => [fullPath(prefix, path), []]));
  await mapInTurns(places, ([path, httpMethod, item, operation]) => {
    byPath.get(path)?.push(planMethod(item, operation, { path, httpMethod }, planning));
  });
  return [...byPath].map(([path, planned]) => ({ path, methods: planned }));
}

function placesOf(prefix: string, path: string, item: Untyped): Place[] {
  const known = Object.entries(item).filter(([name, value]) => Object.hasOwn(methods, name) && isObject(value));
  return known.map(([name, value]) => [fullPath(prefix, path), methods[name] ?? '', item, objectOf(value)]);
}

function fullPath(prefix: string, path: string): string {
  const parts = `${prefix}/${path}`.split('/').filter((part) => part !== '');
  return `/${parts.join('/')}`;
}
