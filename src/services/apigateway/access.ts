import type { CreateRestApiRequest, UpdateRestApiRequest } from '../../wire/models/apigateway.ts';
import type { AccessDemand, AccessRule } from '../service.ts';
import type { ApigatewayContext } from './apigateway-context.ts';
import type { operations } from './operations.ts';

type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Input = Readonly<Record<string, unknown>>;

/** `/restapis/{restApiId}` with each name replaced by the member of the input. */
function on(verb: Verb, path: string): AccessRule<ApigatewayContext> {
  return (input: Input, ctx: ApigatewayContext) => [demand(verb, fill(path, input), ctx)];
}

function demand(verb: string, path: string, { region }: ApigatewayContext): AccessDemand {
  return { action: `apigateway:${verb}`, resource: `arn:aws:apigateway:${region}::${path}` };
}

function fill(path: string, input: Input): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => (Object.hasOwn(input, name) ? String(input[name]) : ''));
}

const api = '/restapis/{restApiId}';
const resource = `${api}/resources/{resourceId}`;
const method = `${resource}/methods/{httpMethod}`;
const methodResponse = `${method}/responses/{statusCode}`;
const integration = `${method}/integration`;
const integrationResponse = `${integration}/responses/{statusCode}`;
const deployment = `${api}/deployments/{deploymentId}`;
const stage = `${api}/stages/{stageName}`;

/**
 * An action is the HTTP verb, the resource the path of the request. To set a resource policy, and to tag what is made,
 * needs a permission more.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagement.html
 */
export const access: Readonly<Record<keyof typeof operations, AccessRule<ApigatewayContext>>> = {
  CreateRestApi: (input: CreateRestApiRequest, ctx) => [
    demand('POST', '/restapis', ctx),
    ...(input.policy ? [demand('UpdateRestApiPolicy', '/restapis', ctx)] : []),
    ...tagging(input, '/restapis', ctx),
  ],
  GetRestApi: on('GET', api),
  GetRestApis: on('GET', '/restapis'),
  UpdateRestApi: (input: UpdateRestApiRequest, ctx) => [
    demand('PATCH', `/restapis/${input.restApiId}`, ctx),
    ...(setsPolicy(input) ? [demand('UpdateRestApiPolicy', `/restapis/${input.restApiId}`, ctx)] : []),
  ],
  DeleteRestApi: on('DELETE', api),
  CreateResource: on('POST', `${api}/resources/{parentId}`),
  GetResource: on('GET', resource),
  GetResources: on('GET', `${api}/resources`),
  UpdateResource: on('PATCH', resource),
  DeleteResource: on('DELETE', resource),
  PutMethod: on('PUT', method),
  GetMethod: on('GET', method),
  UpdateMethod: on('PATCH', method),
  DeleteMethod: on('DELETE', method),
  TestInvokeMethod: on('POST', method),
  PutMethodResponse: on('PUT', methodResponse),
  GetMethodResponse: on('GET', methodResponse),
  UpdateMethodResponse: on('PATCH', methodResponse),
  DeleteMethodResponse: on('DELETE', methodResponse),
  PutIntegration: on('PUT', integration),
  GetIntegration: on('GET', integration),
  UpdateIntegration: on('PATCH', integration),
  DeleteIntegration: on('DELETE', integration),
  PutIntegrationResponse: on('PUT', integrationResponse),
  GetIntegrationResponse: on('GET', integrationResponse),
  UpdateIntegrationResponse: on('PATCH', integrationResponse),
  DeleteIntegrationResponse: on('DELETE', integrationResponse),
  CreateDeployment: on('POST', `${api}/deployments`),
  GetDeployment: on('GET', deployment),
  GetDeployments: on('GET', `${api}/deployments`),
  UpdateDeployment: on('PATCH', deployment),
  DeleteDeployment: on('DELETE', deployment),
  CreateStage: (input: Input, ctx) => [
    demand('POST', fill(`${api}/stages`, input), ctx),
    ...tagging(input, fill(stage, input), ctx),
  ],
  GetStage: on('GET', stage),
  GetStages: on('GET', `${api}/stages`),
  UpdateStage: on('PATCH', stage),
  DeleteStage: on('DELETE', stage),
  GetTags: onTags('GET'),
  TagResource: onTags('PUT'),
  UntagResource: onTags('DELETE'),
  GetAccount: on('GET', '/account'),
};

function setsPolicy({ patchOperations = [] }: UpdateRestApiRequest): boolean {
  return patchOperations.some(({ path }) => path === '/policy');
}

function onTags(verb: Verb): AccessRule<ApigatewayContext> {
  return (input: { readonly resourceArn: string }, ctx: ApigatewayContext) => [
    demand(verb, tagsPath(input.resourceArn), ctx),
  ];
}

function tagging(input: { readonly tags?: unknown }, path: string, ctx: ApigatewayContext): AccessDemand[] {
  if (Object.keys(input.tags ?? {}).length === 0) return [];
  return [demand('PUT', tagsPath(`arn:aws:apigateway:${ctx.region}::${path}`), ctx)];
}

function tagsPath(arn: string): string {
  return `/tags/${encodeURIComponent(arn.toWellFormed())}`;
}
