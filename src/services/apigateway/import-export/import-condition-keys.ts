import { AwsError } from '../../../core/errors.ts';
import type { ServiceKeys } from '../../../identity/condition-keys.ts';
import { existingApiKeys, newApiKeys } from '../api-condition-keys.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { type RestApiDocument, restApis } from '../documents.ts';
import type { ImportPlan } from './plan/import-plan.ts';
import type { PlannedImport } from './planned-import.ts';

// What is one value of a single operation is all of them at once in an import: every method, every authorizer.
// https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagement.html

/** The keys of an import; of a document that could not be read there are none. */
export function importKeys({ plan }: PlannedImport): ServiceKeys {
  if (!isPlan(plan)) return {};
  const requests = plan.paths.flatMap(({ methods }) => methods.map(({ request }) => request));
  return {
    ...newApiKeys({ name: '', ...plan.settings }),
    'apigateway:request/routeauthorizationtype': distinct(requests.map((each) => each.authorizationType)),
    'apigateway:request/apikeyrequired': distinct(requests.map((each) => String(each.apiKeyRequired ?? false))),
    ...(plan.authorizers.length > 0 && {
      'apigateway:request/authorizertype': distinct(plan.authorizers.map(({ type }) => type)),
      'apigateway:request/authorizeruri': distinct(
        plan.authorizers.flatMap(({ authorizerUri }) => authorizerUri ?? []),
      ),
    }),
  };
}

/** The keys of an import into an API that there is: also what it is before. */
export function reimportKeys(
  input: PlannedImport & { readonly restApiId: string },
  ctx: ApigatewayContext,
): ServiceKeys {
  const api = restApis.get(ctx.store, ctx.account, ctx.region, input.restApiId)?.value;
  return { ...importKeys(input), ...existingApiKeys(input, ctx), ...(api && existingMethodsKeys(api)) };
}

function existingMethodsKeys(api: RestApiDocument): ServiceKeys {
  const methods = Object.values(api.resources).flatMap((resource) => Object.values(resource.methods));
  return {
    'apigateway:resource/routeauthorizationtype': distinct(methods.map((each) => each.authorizationType)),
    'apigateway:resource/apikeyrequired': distinct(methods.map((each) => String(each.apiKeyRequired ?? false))),
  };
}

/** The roles that a document hands over: those of its integrations and its authorizers. */
export function rolesOfImport({ plan }: PlannedImport): readonly string[] {
  if (!isPlan(plan)) return [];
  const methods = plan.paths.flatMap((path) => path.methods);
  const credentials = methods.map(({ integration }) => integration?.request.credentials ?? '');
  return distinct([...credentials, ...plan.authorizers.map(({ authorizerCredentials = '' }) => authorizerCredentials)]);
}

/** Undefined where the document speaks of none, or could not be read. */
export function settingsOfImport({ plan }: PlannedImport): ImportPlan['settings'] {
  return isPlan(plan) ? plan.settings : {};
}

function isPlan(plan: ImportPlan | AwsError | undefined): plan is ImportPlan {
  return plan !== undefined && !(plan instanceof AwsError);
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
