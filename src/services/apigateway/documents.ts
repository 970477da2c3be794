import type { CustomGatewayResponses } from '../../core/gateway-responses.ts';
import type { ApiModels } from '../../core/models.ts';
import type { QuotaSettings, ThrottleSettings } from '../../core/usage-plans.ts';
import type { TrustedIds } from '../../identity/sessions/trusted-principals.ts';
import { collection } from '../../store/collection.ts';

export interface IntegrationResponseDocument {
  readonly statusCode: string;
  /** A Java regular expression; undefined or empty makes it the default response. */
  readonly selectionPattern?: string | undefined;
  readonly responseParameters?: Readonly<Record<string, string>> | undefined;
  readonly responseTemplates?: Readonly<Record<string, string>> | undefined;
  readonly contentHandling?: ContentHandling | undefined;
}

export type ContentHandling = 'CONVERT_TO_BINARY' | 'CONVERT_TO_TEXT';

export type PassthroughBehavior = 'WHEN_NO_MATCH' | 'WHEN_NO_TEMPLATES' | 'NEVER';

export type IntegrationType = 'MOCK' | 'HTTP' | 'HTTP_PROXY' | 'AWS' | 'AWS_PROXY';

export interface IntegrationDocument {
  readonly type: IntegrationType;
  /** Of the request to the back end; absent for a mock. */
  readonly httpMethod?: string | undefined;
  /** Absent for a mock. */
  readonly uri?: string | undefined;
  readonly connectionType?: string | undefined;
  /** Of the VPC link that it goes through, or a stage variable that holds it. */
  readonly connectionId?: string | undefined;
  readonly tlsConfig?: { readonly insecureSkipVerification?: boolean | undefined } | undefined;
  readonly requestParameters?: Readonly<Record<string, string>> | undefined;
  readonly requestTemplates?: Readonly<Record<string, string>> | undefined;
  /** ARN of a role, or `arn:aws:iam::*:user/*`: the caller's own. */
  readonly credentials?: string | undefined;
  readonly passthroughBehavior: PassthroughBehavior;
  readonly timeoutInMillis: number;
  readonly contentHandling?: ContentHandling | undefined;
  readonly cacheNamespace: string;
  readonly cacheKeyParameters: readonly string[];
  /** By status code. */
  readonly integrationResponses: Readonly<Record<string, IntegrationResponseDocument>>;
}

export interface MethodResponseDocument {
  readonly statusCode: string;
  readonly responseParameters?: Readonly<Record<string, boolean>> | undefined;
  readonly responseModels?: Readonly<Record<string, string>> | undefined;
}

export type AuthorizationType = 'NONE' | 'AWS_IAM' | 'CUSTOM' | 'COGNITO_USER_POOLS';

export interface MethodDocument {
  /** `GET` ... or `ANY`. */
  readonly httpMethod: string;
  readonly authorizationType: AuthorizationType;
  /** Of CUSTOM and COGNITO_USER_POOLS alone. */
  readonly authorizerId?: string | undefined;
  /** One of them must be in the access token; undefined: an identity token is asked for. */
  readonly authorizationScopes?: readonly string[] | undefined;
  /** Undefined: no. */
  readonly apiKeyRequired?: boolean | undefined;
  readonly operationName?: string | undefined;
  /** What of a request is checked; undefined: nothing. */
  readonly requestValidatorId?: string | undefined;
  readonly requestParameters?: Readonly<Record<string, boolean>> | undefined;
  readonly requestModels?: Readonly<Record<string, string>> | undefined;
  /** By status code. */
  readonly methodResponses: Readonly<Record<string, MethodResponseDocument>>;
  readonly integration?: IntegrationDocument | undefined;
}

export interface ResourceDocument {
  readonly id: string;
  /** Undefined for the root alone. */
  readonly parentId?: string;
  readonly pathPart?: string;
  /** `/`, `/pets/{id}` */
  readonly path: string;
  /** By HTTP method. */
  readonly methods: Readonly<Record<string, MethodDocument>>;
}

export interface RequestValidatorDocument {
  readonly id: string;
  readonly name: string;
  readonly validateRequestBody: boolean;
  readonly validateRequestParameters: boolean;
}

export type AuthorizerType = 'TOKEN' | 'REQUEST' | 'COGNITO_USER_POOLS';

export interface AuthorizerDocument {
  readonly id: string;
  readonly name: string;
  readonly type: AuthorizerType;
  /** What tools wrote about it: API Gateway makes nothing of it. */
  readonly authType: string;
  /** ARNs of user pools. */
  readonly providerARNs?: readonly string[] | undefined;
  /** Of the function, as an integration names it. */
  readonly authorizerUri?: string | undefined;
  /** ARN of the role that the function is called as. */
  readonly authorizerCredentials?: string | undefined;
  /** `method.request.header.Authorization`; of REQUEST any number, between commas. */
  readonly identitySource?: string | undefined;
  readonly identityValidationExpression?: string | undefined;
  /** Undefined: 300. */
  readonly authorizerResultTtlInSeconds?: number | undefined;
}

export interface RestApiDocument {
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly version?: string | undefined;
  /** Epoch milliseconds. */
  readonly createdDate: number;
  /** The resource policy with its short forms expanded. */
  readonly policy?: string | undefined;
  /** The users and roles that it names, by the name written there, and the unique ids that it means. */
  readonly policyIds?: TrustedIds | undefined;
  readonly tags: Readonly<Record<string, string>>;
  readonly endpointType: 'EDGE' | 'REGIONAL' | 'PRIVATE';
  /** That a private API names. */
  readonly vpcEndpointIds?: readonly string[] | undefined;
  readonly ipAddressType: 'ipv4' | 'dualstack';
  /** Where its methods take API keys from; undefined: the header `x-api-key`. */
  readonly apiKeySource?: 'AUTHORIZER' | undefined;
  /** Undefined: all payloads are text. */
  readonly binaryMediaTypes?: readonly string[] | undefined;
  /** Bytes from which on payloads are compressed; undefined: never. */
  readonly minimumCompressionSize?: number | undefined;
  /** Once it is deployed it is reached by custom domain names alone. Undefined: no. */
  readonly disableExecuteApiEndpoint?: boolean | undefined;
  readonly rootResourceId: string;
  /** By resource id. */
  readonly resources: Readonly<Record<string, ResourceDocument>>;
  /** Undefined: those that every API begins with. */
  readonly models?: ApiModels | undefined;
  /** By id. */
  readonly requestValidators?: Readonly<Record<string, RequestValidatorDocument>> | undefined;
  /** By id. */
  readonly authorizers?: Readonly<Record<string, AuthorizerDocument>> | undefined;
  /** How failures are answered, by type: those that were customised. */
  readonly gatewayResponses?: CustomGatewayResponses | undefined;
}

/** INVARIANT: `api` never changes after the deployment was made: it is a full copy of the API at that moment. */
export interface DeploymentDocument {
  readonly id: string;
  readonly description?: string | undefined;
  readonly createdDate: number;
  readonly api: RestApiDocument;
}

/** https://docs.aws.amazon.com/apigateway/latest/api/API_MethodSetting.html */
export interface MethodSetting {
  readonly metricsEnabled: boolean;
  /** Absent when it was never set. */
  readonly loggingLevel?: string;
  readonly dataTraceEnabled: boolean;
  readonly throttlingBurstLimit: number;
  readonly throttlingRateLimit: number;
  readonly cachingEnabled: boolean;
  readonly cacheTtlInSeconds: number;
  readonly cacheDataEncrypted: boolean;
  readonly requireAuthorizationForCacheControl: boolean;
  readonly unauthorizedCacheControlHeaderStrategy: string;
}

/** Where and how a stage logs who called it: with one of the two alone it does not. */
export interface AccessLogSettings {
  /** ARN of a log group. */
  readonly destinationArn?: string | undefined;
  readonly format?: string | undefined;
}

/** A release beside that of the stage, for some of the requests. */
export interface CanarySettings {
  readonly deploymentId: string;
  /** Of the requests, 0 to 100. */
  readonly percentTraffic: number;
  /** Undefined: the variables of the stage. */
  readonly stageVariableOverrides?: Readonly<Record<string, string>> | undefined;
  readonly useStageCache: boolean;
}

export interface StageDocument {
  readonly name: string;
  readonly deploymentId: string;
  readonly description?: string | undefined;
  readonly documentationVersion?: string | undefined;
  readonly variables: Readonly<Record<string, string>>;
  /** Of the certificate that HTTPS back ends are shown. */
  readonly clientCertificateId?: string | undefined;
  // By method, such as `*/*` or `~1pets/GET`.
  readonly methodSettings?: Readonly<Record<string, MethodSetting>>;
  readonly accessLogSettings?: AccessLogSettings | undefined;
  readonly canarySettings?: CanarySettings | undefined;
  /** Undefined: off. */
  readonly cacheClusterEnabled?: boolean | undefined;
  /** Gigabytes as AWS sells them, such as `0.5`. */
  readonly cacheClusterSize?: string | undefined;
  /** How often its cache was flushed; undefined: never. */
  readonly cacheFlushes?: number | undefined;
  readonly tags: Readonly<Record<string, string>>;
  readonly createdDate: number;
  readonly lastUpdatedDate: number;
}

export interface ApiKeyDocument {
  readonly id: string;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly customerId?: string | undefined;
  readonly enabled: boolean;
  /** Sealed on the disk. */
  readonly secret: { readonly value: string };
  readonly createdDate: number;
  readonly lastUpdatedDate: number;
  readonly tags: Readonly<Record<string, string>>;
}

/** A stage that the keys of a usage plan open. */
export interface ApiStageDocument {
  readonly apiId: string;
  readonly stage: string;
  /** By path and method, such as `/pets/GET`. */
  readonly throttle: Readonly<Record<string, ThrottleSettings>>;
}

export interface UsagePlanDocument {
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly productCode?: string | undefined;
  readonly apiStages: readonly ApiStageDocument[];
  /** Of each key. */
  readonly throttle?: ThrottleSettings | undefined;
  readonly quota?: QuotaSettings | undefined;
  readonly tags: Readonly<Record<string, string>>;
}

/** That a key belongs to a plan. */
export interface UsagePlanKeyDocument {
  readonly usagePlanId: string;
  readonly keyId: string;
}

/** What a key has used of a plan. */
export interface KeyUsageDocument {
  /** The day on which the period began that `used` and `granted` are of. */
  readonly period: string;
  readonly used: number;
  /** What UpdateUsage has added to the quota of this period. */
  readonly granted: number;
  /** By day: what was used, and what remained of the quota at its end. */
  readonly days: Readonly<Record<string, readonly [used: number, remaining: number]>>;
}

/** By key id. */
export const apiKeys = collection<ApiKeyDocument>('api-key');
/** By plan id. */
export const usagePlans = collection<UsagePlanDocument>('usage-plan');
/** By `partId` of plan id and key id. */
export const usagePlanKeys = collection<UsagePlanKeyDocument>('usage-plan-key');
/** By `partId` of plan id and key id. */
export const keyUsages = collection<KeyUsageDocument>('api-key-usage');
/** By API id. */
export const restApis = collection<RestApiDocument>('rest-api');
/** By `partId` of API id and deployment id. */
export const deployments = collection<DeploymentDocument>('rest-api-deployment');
/** By `partId` of API id and stage name. */
export const stages = collection<StageDocument>('rest-api-stage');

/** The key of what belongs to an API or a usage plan. */
export function partId(apiId: string, name: string): string {
  return `${apiId}/${name}`;
}
