import type { ServiceKeys } from '../../identity/condition-keys.ts';
import type {
  CreateAuthorizerRequest,
  CreateDeploymentRequest,
  CreateRestApiRequest,
  PatchOperation,
  PutIntegrationRequest,
  PutRestApiRequest,
  UpdateRestApiRequest,
} from '../../wire/models/apigateway.ts';
import { alsoFor, on, onListed, onNew, onStage, onTags, type Rule, type Verb } from './access-rules.ts';
import { changedApiKeys, existingApiKeys, newApiKeys } from './api-condition-keys.ts';
import type { ApigatewayContext } from './apigateway-context.ts';
import { changedAuthorizerKeys, existingAuthorizerKeys, newAuthorizerKeys } from './authorizer-condition-keys.ts';
import { restApis } from './documents.ts';
import {
  onAssociation,
  onAssociations,
  onChangedDomain,
  onDomain,
  onNewAssociation,
  onNewDomain,
  onRejectedAssociation,
} from './domain-names/domain-name-access.ts';
import { importKeys, reimportKeys, rolesOfImport, settingsOfImport } from './import-export/import-condition-keys.ts';
import type { PlannedImport } from './import-export/planned-import.ts';
import { existingMethodKeys, putMethodKeys } from './method-condition-keys.ts';
import type { operations } from './operations.ts';
import { passingRole } from './pass-role.ts';
import { rolesIn } from './rest-apis/clone-rest-api.ts';
import { changedStageKeys, existingStageKeys } from './stage-condition-keys.ts';

const api = '/restapis/{restApiId}';
const resource = `${api}/resources/{resourceId}`;
const method = `${resource}/methods/{httpMethod}`;
const methodResponse = `${method}/responses/{statusCode}`;
const integration = `${method}/integration`;
const integrationResponse = `${integration}/responses/{statusCode}`;
const deployment = `${api}/deployments/{deploymentId}`;
const stage = `${api}/stages/{stageName}`;
const model = `${api}/models/{modelName}`;
const validator = `${api}/requestvalidators/{requestValidatorId}`;
const authorizer = `${api}/authorizers/{authorizerId}`;
const documentationPart = `${api}/documentation/parts/{documentationPartId}`;
const documentationVersion = `${api}/documentation/versions/{documentationVersion}`;
const mappings = '/basepathmappings';
const mapping = `${mappings}/{basePath}`;
const gatewayResponse = `${api}/gatewayresponses/{responseType}`;

/**
 * An action is the HTTP verb, the resource the path of the request. To set a resource policy, to tag what is made, and to
 * hand over a role needs a permission more.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagement.html
 */
export const access: Readonly<Record<keyof typeof operations, Rule>> = {
  CreateRestApi: createRestApi,
  ImportRestApi: importRestApi,
  PutRestApi: putRestApi,
  GetRestApi: on('GET', api),
  GetRestApis: on('GET', '/restapis'),
  UpdateRestApi: updateRestApi,
  DeleteRestApi: on('DELETE', api, existingApiKeys),
  CreateResource: on('POST', `${api}/resources/{parentId}`),
  GetResource: on('GET', resource),
  GetResources: on('GET', `${api}/resources`),
  UpdateResource: on('PATCH', resource),
  DeleteResource: on('DELETE', resource),
  PutMethod: on('PUT', method, putMethodKeys),
  GetMethod: on('GET', method),
  UpdateMethod: on('PATCH', method),
  DeleteMethod: on('DELETE', method, existingMethodKeys),
  TestInvokeMethod: on('POST', method),
  PutMethodResponse: on('PUT', methodResponse),
  GetMethodResponse: on('GET', methodResponse),
  UpdateMethodResponse: on('PATCH', methodResponse),
  DeleteMethodResponse: on('DELETE', methodResponse),
  PutIntegration: passingRole(on('PUT', integration), ({ credentials = '' }: PutIntegrationRequest) => [credentials]),
  GetIntegration: on('GET', integration),
  UpdateIntegration: passingRole(on('PATCH', integration), valuesAt('/credentials')),
  DeleteIntegration: on('DELETE', integration),
  PutIntegrationResponse: on('PUT', integrationResponse),
  GetIntegrationResponse: on('GET', integrationResponse),
  UpdateIntegrationResponse: on('PATCH', integrationResponse),
  DeleteIntegrationResponse: on('DELETE', integrationResponse),
  CreateDeployment: on('POST', `${api}/deployments`, newStageKeys),
  GetDeployment: on('GET', deployment),
  GetDeployments: on('GET', `${api}/deployments`),
  UpdateDeployment: on('PATCH', deployment),
  DeleteDeployment: on('DELETE', deployment),
  CreateStage: onNew(`${api}/stages`, stage),
  GetStage: onStage('GET', stage),
  GetStages: on('GET', `${api}/stages`),
  UpdateStage: onStage('PATCH', stage, changedStageKeys),
  DeleteStage: onStage('DELETE', stage, existingStageKeys),
  FlushStageAuthorizersCache: onStage('DELETE', `${stage}/cache/authorizers`),
  FlushStageCache: onStage('DELETE', `${stage}/cache/data`),
  CreateModel: on('POST', `${api}/models`),
  GetModel: on('GET', model),
  GetModels: on('GET', `${api}/models`),
  GetModelTemplate: on('GET', `${model}/default_template`),
  UpdateModel: on('PATCH', model),
  DeleteModel: on('DELETE', model),
  CreateRequestValidator: on('POST', `${api}/requestvalidators`),
  GetRequestValidator: on('GET', validator),
  GetRequestValidators: on('GET', `${api}/requestvalidators`),
  UpdateRequestValidator: on('PATCH', validator),
  DeleteRequestValidator: on('DELETE', validator),
  CreateAuthorizer: passingRole(
    on('POST', `${api}/authorizers`, newAuthorizerKeys),
    ({ authorizerCredentials = '' }: CreateAuthorizerRequest) => [authorizerCredentials],
  ),
  GetAuthorizer: on('GET', authorizer),
  GetAuthorizers: on('GET', `${api}/authorizers`),
  UpdateAuthorizer: passingRole(on('PATCH', authorizer, changedAuthorizerKeys), valuesAt('/authorizerCredentials')),
  DeleteAuthorizer: on('DELETE', authorizer, existingAuthorizerKeys),
  TestInvokeAuthorizer: on('POST', authorizer),
  PutGatewayResponse: on('PUT', gatewayResponse),
  GetGatewayResponse: on('GET', gatewayResponse),
  GetGatewayResponses: on('GET', `${api}/gatewayresponses`),
  UpdateGatewayResponse: on('PATCH', gatewayResponse),
  DeleteGatewayResponse: on('DELETE', gatewayResponse),
  GetExport: onStage('GET', `${stage}/exports/{exportType}`),
  GetSdkTypes: on('GET', '/sdktypes'),
  GetSdkType: on('GET', '/sdktypes/{id}'),
  CreateDocumentationPart: on('POST', `${api}/documentation/parts`),
  GetDocumentationPart: on('GET', documentationPart),
  GetDocumentationParts: on('GET', `${api}/documentation/parts`),
  UpdateDocumentationPart: on('PATCH', documentationPart),
  DeleteDocumentationPart: on('DELETE', documentationPart),
  ImportDocumentationParts: on('PUT', `${api}/documentation/parts`),
  CreateDocumentationVersion: on('POST', `${api}/documentation/versions`),
  GetDocumentationVersion: on('GET', documentationVersion),
  GetDocumentationVersions: on('GET', `${api}/documentation/versions`),
  UpdateDocumentationVersion: on('PATCH', documentationVersion),
  DeleteDocumentationVersion: on('DELETE', documentationVersion),
  CreateApiKey: onNew('/apikeys', '/apikeys'),
  GetApiKey: onApiKey('GET'),
  GetApiKeys: on('GET', '/apikeys'),
  UpdateApiKey: onApiKey('PATCH'),
  DeleteApiKey: onApiKey('DELETE'),
  ImportApiKeys: on('POST', '/apikeys'),
  CreateUsagePlan: onNew('/usageplans', '/usageplans'),
  GetUsagePlan: onPlan('GET'),
  GetUsagePlans: on('GET', '/usageplans'),
  UpdateUsagePlan: onPlan('PATCH'),
  DeleteUsagePlan: onPlan('DELETE'),
  CreateUsagePlanKey: onPlan('POST', '/keys'),
  GetUsagePlanKey: onPlan('GET', '/keys/{keyId}'),
  GetUsagePlanKeys: onPlan('GET', '/keys'),
  DeleteUsagePlanKey: onPlan('DELETE', '/keys/{keyId}'),
  GetUsage: onPlan('GET', '/usage'),
  UpdateUsage: onPlan('PATCH', '/keys/{keyId}/usage'),
  CreateVpcLink: onNew('/vpclinks', '/vpclinks'),
  GetVpcLink: onListed('GET', 'vpclinks', 'vpcLinkId'),
  GetVpcLinks: on('GET', '/vpclinks'),
  UpdateVpcLink: onListed('PATCH', 'vpclinks', 'vpcLinkId'),
  DeleteVpcLink: onListed('DELETE', 'vpclinks', 'vpcLinkId'),
  GenerateClientCertificate: onNew('/clientcertificates', '/clientcertificates'),
  GetClientCertificate: onListed('GET', 'clientcertificates', 'clientCertificateId'),
  GetClientCertificates: on('GET', '/clientcertificates'),
  UpdateClientCertificate: onListed('PATCH', 'clientcertificates', 'clientCertificateId'),
  DeleteClientCertificate: onListed('DELETE', 'clientcertificates', 'clientCertificateId'),
  CreateDomainName: onNewDomain(),
  GetDomainName: onDomain('GET'),
  GetDomainNames: on('GET', '/domainnames'),
  UpdateDomainName: onChangedDomain(),
  DeleteDomainName: onDomain('DELETE'),
  CreateBasePathMapping: onDomain('POST', mappings),
  GetBasePathMapping: onDomain('GET', mapping),
  GetBasePathMappings: onDomain('GET', mappings),
  UpdateBasePathMapping: onDomain('PATCH', mapping),
  DeleteBasePathMapping: onDomain('DELETE', mapping),
  CreateDomainNameAccessAssociation: onNewAssociation(),
  GetDomainNameAccessAssociations: onAssociations(),
  DeleteDomainNameAccessAssociation: onAssociation('DELETE'),
  RejectDomainNameAccessAssociation: onRejectedAssociation(),
  GetTags: onTags('GET'),
  TagResource: onTags('PUT'),
  UntagResource: onTags('DELETE'),
  GetAccount: on('GET', '/account'),
  UpdateAccount: passingRole(on('PATCH', '/account'), valuesAt('/cloudwatchRoleArn')),
};

function onApiKey(verb: Verb): Rule {
  return onListed(verb, 'apikeys', 'apiKey');
}

function onPlan(verb: Verb, below?: string): Rule {
  return onListed(verb, 'usageplans', 'usagePlanId', below);
}

function createRestApi(input: CreateRestApiRequest, ctx: ApigatewayContext) {
  const [making, ...tagging] = onNew('/restapis', '/restapis', newApiKeys)(input as never, ctx);
  const demands = making ? [making] : [];
  const cloning = input.cloneFrom ? readingAll(input.cloneFrom, ctx) : [];
  return [...demands, ...(input.policy ? alsoFor('UpdateRestApiPolicy', demands) : []), ...tagging, ...cloning];
}

/** Whoever copies an API sees all of it, and gives its roles to another. */
function readingAll(restApiId: string, ctx: ApigatewayContext) {
  const source = restApis.get(ctx.store, ctx.account, ctx.region, restApiId)?.value;
  const reading = passingRole(on('GET', api), () => (source ? rolesIn(source) : []));
  return reading({ restApiId } as never, ctx);
}

/** A document can bring along what needs a permission of its own: tags, roles, a resource policy. */
function importRestApi(input: PlannedImport, ctx: ApigatewayContext) {
  const { tags, policy } = settingsOfImport(input);
  const making = passingRole(
    onNew('/restapis', '/restapis', () => importKeys(input)),
    () => rolesOfImport(input),
  );
  const demands = making({ ...input, tags } as never, ctx);
  return [...demands, ...(policy ? alsoFor('UpdateRestApiPolicy', demands) : [])];
}

/** An import that overwrites takes a resource policy away that it does not speak of. */
function putRestApi(input: PlannedImport & PutRestApiRequest, ctx: ApigatewayContext) {
  const { tags, policy } = settingsOfImport(input);
  const putting = passingRole(
    on('PUT', api, () => reimportKeys(input, ctx)),
    () => rolesOfImport(input),
  );
  const demands = putting(input as never, ctx);
  const tagging = tags ? onTags('PUT')({ resourceArn: apiArn(input.restApiId, ctx), tags } as never, ctx) : [];
  const changesPolicy = policy !== undefined || (input.mode === 'overwrite' && hasPolicy(input.restApiId, ctx));
  return [...demands, ...(changesPolicy ? alsoFor('UpdateRestApiPolicy', demands) : []), ...tagging];
}

function apiArn(restApiId: string, { region }: ApigatewayContext): string {
  return `arn:aws:apigateway:${region}::/restapis/${restApiId}`;
}

function hasPolicy(restApiId: string, { store, account, region }: ApigatewayContext): boolean {
  return restApis.get(store, account, region, restApiId)?.value.policy !== undefined;
}

function updateRestApi(input: UpdateRestApiRequest, ctx: ApigatewayContext) {
  const demands = on('PATCH', api, changedApiKeys)(input as never, ctx);
  const setsPolicy = valuesAt('/policy')(input).length > 0;
  return [...demands, ...(setsPolicy ? alsoFor('UpdateRestApiPolicy', demands) : [])];
}

function newStageKeys({ stageName }: CreateDeploymentRequest): ServiceKeys {
  return { 'apigateway:request/stagename': stageName };
}

/** What the patches of a request say of a path. */
function valuesAt(at: string) {
  return ({ patchOperations = [] }: { readonly patchOperations?: readonly PatchOperation[] }): string[] =>
    patchOperations.filter(({ path }) => path === at).map(({ value = '' }) => value);
}
