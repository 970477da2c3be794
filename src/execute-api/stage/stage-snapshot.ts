import type { ClientCertificate } from '../../http/back-end/back-end.ts';
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
import { compileMethodCache, type MethodCache } from '../caching/method-cache.ts';
import type { StageCache } from '../caching/stage-cache.ts';
import { type CompiledIntegration, compileIntegration, isConstant } from '../integrations/compile-integration.ts';
import { type LogLevel, logLevelOf } from '../logging/method-logging.ts';
import { compileStageLogs, type StageLogs } from '../logging/stage-logs.ts';
import { compileBinaryTypes } from '../payload/binary-media-types.ts';
import type { IsBinary } from '../payload/payload.ts';
import { compileValidation, type Validation } from '../request/compile-validation.ts';
import { compileGatewayResponses, type GatewayResponses } from '../response/compile-gateway-responses.ts';
import { keyOfMethod, settingOf } from '../throttling/method-key.ts';
import { type MethodSettings, methodSettings, methodThrottle } from '../throttling/method-throttle.ts';
import type { Throttle } from '../throttling/throttle.ts';
import { type ResourceTrie, type RoutedResource, resourceTrie } from './resource-trie.ts';

/** Where a stage is, and what it says to templates. */
export interface StageFacts {
  readonly account: string;
  readonly region: string;
  readonly apiId: string;
  readonly stageName: string;
  readonly deploymentId: string;
  readonly variables: Readonly<Record<string, string>>;
  /** What HTTPS back ends are shown. */
  readonly clientCertificate?: ClientCertificate | undefined;
  /** Undefined: the account is not limited. */
  readonly accountThrottle?: Throttle | undefined;
  /** Undefined: all payloads are text. */
  readonly isBinary?: IsBinary | undefined;
  /** Whether this is the canary release; undefined: the stage has none. */
  readonly isCanary?: boolean | undefined;
}

/** A stage with all that requests need, compiled once from the stage and its deployment. Immutable but for what is left of limits. */
export interface StageSnapshot extends StageFacts {
  readonly resources: readonly RoutedResource<CompiledMethod>[];
  readonly routes: ResourceTrie<CompiledMethod>;
  readonly resourcePolicy: readonly CompiledPolicy[] | undefined;
  readonly gatewayResponses: GatewayResponses;
  /** Undefined: API keys come in the header `x-api-key`. */
  readonly apiKeySource: RestApiDocument['apiKeySource'];
  /** Bytes from which on payloads are compressed; undefined: never. */
  readonly minimumCompressionSize: number | undefined;
  /** Undefined: nothing is logged. */
  readonly logs: StageLogs | undefined;
  /** Undefined: nothing is cached. */
  readonly cache: StageCache | undefined;
  /** The release beside this one; undefined: there is none. */
  readonly canary: Canary | undefined;
  /** It is reached by custom domain names alone. */
  readonly ownHostClosed: boolean;
  /** The VPC endpoints that a private API names; undefined: it is not private. */
  readonly privateTo: ReadonlySet<string> | undefined;
}

/** A release that is asked in place of its stage's. */
export interface Canary {
  /** Of all requests, 0 to 100. */
  readonly percentTraffic: number;
  readonly snapshot: StageSnapshot;
}

export interface CompiledMethod {
  readonly httpMethod: string;
  readonly authorizationType: MethodDocument['authorizationType'];
  /** Of CUSTOM and COGNITO_USER_POOLS. */
  readonly authorizer: CompiledAuthorizer | undefined;
  /** One of them must be in the access token. */
  readonly authorizationScopes: readonly string[];
  readonly apiKeyRequired: boolean;
  readonly resourceId: string;
  readonly resourcePath: string;
  /** Undefined: requests are not validated. */
  readonly validation: Validation | undefined;
  /** Undefined: the method has no integration. */
  readonly integration: CompiledIntegration | undefined;
  /** Nothing that its author wrote is worked out for a request: it takes no time to speak of. */
  readonly isBrief: boolean;
  /** What the trace calls it. */
  readonly operation: string;
  /** Its name in the settings of stages and usage plans. */
  readonly settingsKey: string;
  /** Undefined: the stage sets no limit for it. */
  readonly throttle: Throttle | undefined;
  /** Undefined: nothing of it is cached. */
  readonly cache: MethodCache | undefined;
  /** Undefined: its executions are not logged. */
  readonly logLevel: LogLevel | undefined;
}

export interface StageParts {
  readonly account: string;
  readonly region: string;
  readonly apiId: string;
  readonly stageName: string;
  readonly stage: StageDocument;
  readonly deployment: DeploymentDocument;
  /** Of the canary; undefined: the stage has none. */
  readonly canaryDeployment?: DeploymentDocument | undefined;
  readonly clientCertificate?: ClientCertificate | undefined;
}

/** Throws when the resource policy cannot be enforced: a stage is never served without its policy. */
export function compileStage(parts: StageParts, shared: Shared = {}): StageSnapshot {
  const { stage, deployment, canaryDeployment } = parts;
  if (!stage.canarySettings || !canaryDeployment) return compileRelease(parts, { deployment, shared });
  const { percentTraffic, stageVariableOverrides, useStageCache } = stage.canarySettings;
  const variables = { ...stage.variables, ...stageVariableOverrides };
  const cache = useStageCache ? shared.cache : undefined;
  const ofCanary = { deployment: canaryDeployment, variables, shared: { ...shared, cache }, isCanary: true };
  const canary = { percentTraffic, snapshot: compileRelease(parts, ofCanary) };
  return compileRelease(parts, { deployment, shared, isCanary: false, canary });
}

/** What outlives a snapshot of a stage. */
export interface Shared {
  /** Undefined: the account is not limited. */
  readonly accountThrottle?: Throttle | undefined;
  /** Undefined: the stage has no cache. */
  readonly cache?: StageCache | undefined;
}

interface Release {
  readonly deployment: DeploymentDocument;
  /** Undefined: those of the stage. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly shared: Shared;
  readonly isCanary?: boolean;
  readonly canary?: Canary;
}

function compileRelease(parts: StageParts, release: Release): StageSnapshot {
  const { stage, account, region, apiId, stageName, clientCertificate } = parts;
  const { deployment, variables = stage.variables, isCanary, canary } = release;
  const { accountThrottle, cache } = release.shared;
  const { api } = deployment;
  const place = { account, region, apiId, stageName };
  const settings = methodSettings(stage);
  const authorizers = compileAuthorizers(api.authorizers);
  const wide = { place, authorizers, settings, cache, deploymentId: deployment.id };
  const resources = Object.values(api.resources).map((resource) => compileResource(resource, api, wide));
  return {
    ...place,
    deploymentId: deployment.id,
    variables,
    clientCertificate,
    accountThrottle,
    isCanary,
    apiKeySource: api.apiKeySource,
    isBinary: compileBinaryTypes(api),
    minimumCompressionSize: api.minimumCompressionSize,
    privateTo: api.endpointType === 'PRIVATE' ? new Set(api.vpcEndpointIds) : undefined,
    ownHostClosed: api.disableExecuteApiEndpoint ?? false,
    resources,
    routes: resourceTrie(resources),
    resourcePolicy: compileResourcePolicy(api),
    gatewayResponses: compileGatewayResponses(api.gatewayResponses),
    logs: compileStageLogs(stage, place, settings, isCanary ?? false),
    cache,
    canary,
  };
}

function compileResourcePolicy({ policy, policyIds }: RestApiDocument): readonly CompiledPolicy[] | undefined {
  if (policy === undefined) return undefined;
  const source = { name: 'resource policy', layer: 'resource', text: policy } as const;
  return [compilePolicy(withTrustedIds(validatePolicy(policy, 'resource'), policyIds), source)];
}

/** Joined, not added up: what is kept for long should be in one piece. */
export function operationOf({ apiId, stageName }: StageWide['place'], httpMethod: string, path = ''): string {
  return [apiId, '/', stageName, ' ', httpMethod, ' ', path].join('');
}

/** Of a draft. */
function noStage({ id: apiId }: RestApiDocument): StageWide {
  return { place: { apiId, stageName: '' }, authorizers: noAuthorizers, settings: new Map() };
}

/** What methods take over from their stage. */
interface StageWide {
  readonly place: Pick<StageFacts, 'apiId' | 'stageName'>;
  readonly authorizers: CompiledAuthorizers;
  readonly settings: MethodSettings;
  readonly cache?: StageCache | undefined;
  readonly deploymentId?: string;
}

function compileResource(
  resource: ResourceDocument,
  api: RestApiDocument,
  parts: StageWide,
): RoutedResource<CompiledMethod> {
  const methods = Object.values(resource.methods).map((method) => compileMethod(resource, method, api, parts));
  return { path: resource.path, methods: new Map(methods.map((method) => [method.httpMethod, method])) };
}

export function compileMethod(
  resource: ResourceDocument,
  method: MethodDocument,
  api: RestApiDocument,
  { place, authorizers, settings, cache, deploymentId = '' }: StageWide = noStage(api),
): CompiledMethod {
  const settingsKey = keyOfMethod(resource.path, method.httpMethod);
  const validation = compileValidation(method, api);
  const integration = method.integration && compileIntegration(method.integration, method.methodResponses);
  return {
    httpMethod: method.httpMethod,
    authorizationType: method.authorizationType,
    // INVARIANT: without the authorizer that it names a method asks for a signature, as every method but those with NONE.
    authorizer: authorizers.get(method.authorizerId ?? ''),
    authorizationScopes: method.authorizationScopes ?? [],
    apiKeyRequired: method.apiKeyRequired ?? false,
    resourceId: resource.id,
    resourcePath: resource.path,
    operation: operationOf(place, method.httpMethod, resource.path),
    validation,
    integration,
    isBrief: !validation && (!integration || isConstant(integration)),
    settingsKey,
    throttle: methodThrottle(settings, settingsKey),
    cache: compileMethodCache(method.httpMethod, method.integration, {
      ...{ cache, deploymentId, own: settings.get(settingsKey), all: settings.get('*/*') },
    }),
    logLevel: logLevelOf(settingOf(settings, settingsKey)),
  };
}
