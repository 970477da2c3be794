import { withTodaysNames } from '../../identity/sessions/trusted-principals.ts';
import type * as wire from '../../wire/models/apigateway.ts';
import type { ApigatewayContext } from './apigateway-context.ts';
import type {
  CanarySettings,
  DeploymentDocument,
  IntegrationDocument,
  IntegrationResponseDocument,
  MethodDocument,
  MethodResponseDocument,
  ResourceDocument,
  RestApiDocument,
  StageDocument,
} from './documents.ts';
import { shownPolicy } from './rest-apis/resource-policy.ts';

// Documents as operations answer them. What is empty is left out, as on AWS.

export function shownApi(api: RestApiDocument, { store }: Pick<ApigatewayContext, 'store'>): wire.RestApi {
  return {
    id: api.id,
    name: api.name,
    description: api.description,
    createdDate: api.createdDate,
    version: api.version,
    apiKeySource: api.apiKeySource ?? 'HEADER',
    endpointConfiguration: {
      types: [api.endpointType],
      ipAddressType: api.ipAddressType,
      vpcEndpointIds: api.vpcEndpointIds && [...api.vpcEndpointIds],
    },
    policy: api.policy === undefined ? undefined : shownPolicy(withTodaysNames(store, api.policy, api.policyIds)),
    ...(api.binaryMediaTypes?.length && { binaryMediaTypes: [...api.binaryMediaTypes] }),
    minimumCompressionSize: api.minimumCompressionSize,
    tags: unlessEmpty(api.tags),
    disableExecuteApiEndpoint: api.disableExecuteApiEndpoint ?? false,
    rootResourceId: api.rootResourceId,
  };
}

/** Without `embed=methods` a resource names its methods and no more. */
export function shownResource(resource: ResourceDocument, embed: readonly string[] = []): wire.Resource {
  const show = embed.includes('methods') ? shownMethod : () => ({});
  const methods = Object.entries(resource.methods).map(([name, method]) => [name, show(method)]);
  const { id, parentId, pathPart, path } = resource;
  return { id, parentId, pathPart, path, resourceMethods: unlessEmpty(Object.fromEntries(methods)) };
}

export function shownMethod(method: MethodDocument): wire.Method {
  const { integration, methodResponses, requestParameters, requestModels, authorizationScopes, ...own } = method;
  return {
    ...own,
    ...(authorizationScopes && { authorizationScopes: [...authorizationScopes] }),
    apiKeyRequired: method.apiKeyRequired ?? false,
    requestParameters: unlessEmpty(requestParameters),
    requestModels: unlessEmpty(requestModels),
    methodResponses: unlessEmpty(mapped(methodResponses, shownMethodResponse)),
    methodIntegration: integration && shownIntegration(integration),
  };
}

export function shownMethodResponse(response: MethodResponseDocument): wire.MethodResponse {
  const { responseParameters, responseModels, ...own } = response;
  return {
    ...own,
    responseParameters: unlessEmpty(responseParameters),
    responseModels: unlessEmpty(responseModels),
  };
}

export function shownIntegration(integration: IntegrationDocument): wire.Integration {
  const { integrationResponses, requestParameters, requestTemplates, cacheKeyParameters, ...own } = integration;
  return {
    ...own,
    requestParameters: unlessEmpty(requestParameters),
    requestTemplates: unlessEmpty(requestTemplates),
    cacheKeyParameters: [...cacheKeyParameters],
    integrationResponses: unlessEmpty(mapped(integrationResponses, shownIntegrationResponse)),
  };
}

/** An empty template is shown as null. */
export function shownIntegrationResponse(response: IntegrationResponseDocument): wire.IntegrationResponse {
  const { responseParameters, responseTemplates, ...own } = response;
  const templates = mapped(responseTemplates ?? {}, (template) => (template === '' ? null : template));
  return {
    ...own,
    responseParameters: unlessEmpty(responseParameters),
    responseTemplates: unlessEmpty(templates as Readonly<Record<string, string>>),
  };
}

export function shownDeployment(deployment: DeploymentDocument, embed: readonly string[] = []): wire.Deployment {
  const { id, description, createdDate, api } = deployment;
  return { id, description, createdDate, apiSummary: embed.includes('apisummary') ? summary(api) : undefined };
}

/** By path and method: how each is authorized. */
function summary({ resources }: RestApiDocument): wire.Deployment['apiSummary'] {
  const paths = Object.values(resources).map(({ path, methods }) => {
    const shown = Object.values(methods).map(({ httpMethod, authorizationType, apiKeyRequired = false }) => [
      httpMethod,
      { authorizationType, apiKeyRequired },
    ]);
    return [path, Object.fromEntries(shown)] as const;
  });
  return Object.fromEntries(paths.filter(([, methods]) => Object.keys(methods).length > 0));
}

export function shownStage(stage: StageDocument): wire.Stage {
  const { name, variables, tags, methodSettings, canarySettings, cacheClusterSize, cacheFlushes, ...own } = stage;
  const { cacheClusterEnabled = false } = stage;
  return {
    ...own,
    stageName: name,
    cacheClusterEnabled,
    ...(cacheClusterEnabled && { cacheClusterSize: cacheClusterSize as wire.Stage['cacheClusterSize'] }),
    cacheClusterStatus: cacheClusterEnabled ? 'AVAILABLE' : 'NOT_AVAILABLE',
    methodSettings: { ...methodSettings } as wire.Stage['methodSettings'],
    variables: unlessEmpty(variables),
    canarySettings: canarySettings && shownCanary(canarySettings),
    tracingEnabled: false,
    tags: unlessEmpty(tags),
  };
}

function shownCanary({ stageVariableOverrides, ...own }: CanarySettings): wire.Stage['canarySettings'] {
  return { ...own, stageVariableOverrides: unlessEmpty(stageVariableOverrides) };
}

function unlessEmpty<T>(record: Readonly<Record<string, T>> = {}): Record<string, T> | undefined {
  return Object.keys(record).length === 0 ? undefined : { ...record };
}

function mapped<From, To>(record: Readonly<Record<string, From>>, make: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value)]));
}
