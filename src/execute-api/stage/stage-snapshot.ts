import { withTrustedIds } from '../../identity/sessions/trusted-principals.ts';
import { type CompiledPolicy, compilePolicy, validatePolicy } from '../../policy/index.ts';
import type {
  DeploymentDocument,
  MethodDocument,
  ResourceDocument,
  RestApiDocument,
  StageDocument,
} from '../../services/apigateway/documents.ts';
import {
  type CompiledAuthorizer,
  type CompiledAuthorizers,
  compileAuthorizers,
  noAuthorizers,
} from '../admission/authorizers/compile-authorizer.ts';
import { type CompiledIntegration, compileIntegration } from '../integrations/compile-integration.ts';
import { compileValidation, type Validation } from '../request/compile-validation.ts';
import { compileGatewayResponses, type GatewayResponses } from '../response/compile-gateway-responses.ts';
import { type ResourceTrie, type RoutedResource, resourceTrie } from './resource-trie.ts';

/** Where a stage is, and what it says to templates. */
export interface StageFacts {
  readonly account: string;
  readonly region: string;
  readonly apiId: string;
  readonly stageName: string;
  readonly deploymentId: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** A stage with all that requests need, compiled once from the stage and its deployment. Immutable. */
export interface StageSnapshot extends StageFacts {
  readonly resources: readonly RoutedResource<CompiledMethod>[];
  readonly routes: ResourceTrie<CompiledMethod>;
  readonly resourcePolicy: readonly CompiledPolicy[] | undefined;
  readonly gatewayResponses: GatewayResponses;
}

export interface CompiledMethod {
  readonly httpMethod: string;
  readonly authorizationType: MethodDocument['authorizationType'];
  /** Of CUSTOM and COGNITO_USER_POOLS. */
  readonly authorizer: CompiledAuthorizer | undefined;
  /** One of them must be in the access token. */
  readonly authorizationScopes: readonly string[];
  readonly resourceId: string;
  readonly resourcePath: string;
  /** Undefined: requests are not validated. */
  readonly validation: Validation | undefined;
  /** Undefined: the method has no integration. */
  readonly integration: CompiledIntegration | undefined;
}

export interface StageParts {
  readonly account: string;
  readonly region: string;
  readonly apiId: string;
  readonly stageName: string;
  readonly stage: StageDocument;
  readonly deployment: DeploymentDocument;
}

/** Throws when the resource policy cannot be enforced: a stage is never served without its policy. */
export function compileStage({ stage, deployment, ...place }: StageParts): StageSnapshot {
  const { api } = deployment;
  const authorizers = compileAuthorizers(api.authorizers);
  const resources = Object.values(api.resources).map((resource) => compileResource(resource, api, authorizers));
  return {
    ...place,
    deploymentId: deployment.id,
    variables: stage.variables,
    resources,
    routes: resourceTrie(resources),
    resourcePolicy: compileResourcePolicy(api),
    gatewayResponses: compileGatewayResponses(api.gatewayResponses),
  };
}

function compileResourcePolicy({ policy, policyIds }: RestApiDocument): readonly CompiledPolicy[] | undefined {
  if (policy === undefined) return undefined;
  const source = { name: 'resource policy', layer: 'resource', text: policy } as const;
  return [compilePolicy(withTrustedIds(validatePolicy(policy, 'resource'), policyIds), source)];
}

function compileResource(
  resource: ResourceDocument,
  api: RestApiDocument,
  authorizers: CompiledAuthorizers,
): RoutedResource<CompiledMethod> {
  const methods = Object.values(resource.methods).map((method) => compileMethod(resource, method, api, authorizers));
  return { path: resource.path, methods: new Map(methods.map((method) => [method.httpMethod, method])) };
}

export function compileMethod(
  resource: ResourceDocument,
  method: MethodDocument,
  api: RestApiDocument,
  authorizers: CompiledAuthorizers = noAuthorizers,
): CompiledMethod {
  return {
    httpMethod: method.httpMethod,
    authorizationType: method.authorizationType,
    // INVARIANT: without the authorizer that it names a method asks for a signature, as every method but those with NONE.
    authorizer: authorizers.get(method.authorizerId ?? ''),
    authorizationScopes: method.authorizationScopes ?? [],
    resourceId: resource.id,
    resourcePath: resource.path,
    validation: compileValidation(method, api),
    integration: method.integration && compileIntegration(method.integration, method.methodResponses),
  };
}
