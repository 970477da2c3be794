import {
  CreateApiKeyCommand,
  CreateBasePathMappingCommand,
  CreateDomainNameCommand,
  CreateUsagePlanCommand,
  CreateUsagePlanKeyCommand,
} from '@aws-sdk/client-api-gateway';
import { CreateFunctionCommand, InvokeCommand } from '@aws-sdk/client-lambda';
import { beforeAll } from 'vitest';
import { type Api, createApi, deploy, protect } from '../../examples/story/api.ts';
import { makeCleanup } from '../../examples/story/cleanup.ts';
import { createExecutionRole } from '../../examples/story/role.ts';
import type { World } from '../../examples/story/world.ts';
import { zipOf } from '../../examples/story/zip.ts';
import { type AccessiblePage, accessible } from './accessible.ts';
import { openConsole } from './open-console.ts';

const shared = openConsole();
const functionName = 'axe-caller';
let api: Api;
/** Ids of what is made, by what stands for them in paths. */
const ids: Record<string, string> = {};

beforeAll(async () => {
  const world = shared().world('axe-');
  api = await createApi(world, makeCleanup());
  await deploy(world, api, 'dev');
  await protect(world, api);
  await createFunction(world);
  Object.assign(ids, { '{api}': api.id, '{pet}': api.methods[2]?.resourceId ?? '' }, await aroundApi(world, api.id));
});

/** A key in a plan, and a name that leads to the API. */
async function aroundApi({ apigateway }: World, restApiId: string): Promise<Record<string, string>> {
  const key = await apigateway.send(new CreateApiKeyCommand({ name: 'axe-key', enabled: true }));
  const apiStages = [{ apiId: restApiId, stage: 'dev' }];
  const quota = { limit: 10, period: 'DAY' } as const;
  const plan = await apigateway.send(new CreateUsagePlanCommand({ name: 'axe-plan', apiStages, quota }));
  const member = { usagePlanId: plan.id, keyId: key.id, keyType: 'API_KEY' };
  await apigateway.send(new CreateUsagePlanKeyCommand(member));
  const regionalCertificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/local';
  const endpointConfiguration = { types: ['REGIONAL' as const] };
  const domainName = 'axe.example.com';
  const name = { domainName, regionalCertificateArn, endpointConfiguration };
  await apigateway.send(new CreateDomainNameCommand(name));
  await apigateway.send(new CreateBasePathMappingCommand({ domainName, restApiId, stage: 'dev' }));
  return { '{key}': key.id ?? '', '{plan}': plan.id ?? '' };
}

async function createFunction({ lambda, ...world }: World): Promise<void> {
  const { arn } = await createExecutionRole({ lambda, ...world }, makeCleanup());
  const ZipFile = await zipOf({
    'index.mjs': `export const handler = () => 'here';\n${'// a long file\n'.repeat(200)}`,
  });
  const settings = { Runtime: 'nodejs22.x', Handler: 'index.handler', Role: arn, Code: { ZipFile } } as const;
  await lambda.send(new CreateFunctionCommand({ FunctionName: functionName, ...settings }));
  await lambda.send(new InvokeCommand({ FunctionName: functionName }));
}

const method = '/apis/{api}/resources/{pet}/GET';
const page = `/functions/${functionName}`;
const group = `/logs/group?name=${encodeURIComponent(`/aws/lambda/${functionName}`)}`;
const responses = ['Edit: Integration response 200', 'Edit: Method response 200', 'Add: Method response'];

const settings = ['Set for all methods', 'Set for one method', 'Edit: Cache cluster'];
const logs = ['Set the log role', 'Edit: Access log'];

const pages: readonly AccessiblePage[] = [
  ['/apis/{api}', 'Edit', 'Delete', 'Deploy API', 'Create resource', 'Create method'],
  ['/apis/{api}/resources/{pet}', 'Delete resource', 'Enable CORS'],
  [method, 'Edit: Method request', 'Edit: Integration request', ...responses, 'Delete method'],
  [method, 'Show the 3 differences'],
  [`${method}?view=test`],
  [`${method}?view=call`],
  ['/apis/{api}/stages', 'Edit stage dev', 'Delete stage dev'],
  ['/apis/{api}/authorizers', 'Create authorizer'],
  ['/apis/{api}/gateway-responses', 'Edit DEFAULT_4XX', 'CORS headers on 4XX and 5XX'],
  ['/apis/{api}/models', 'Create model', 'Edit Error', 'Create request validator'],
  ['/apis/{api}/stages/dev', 'Edit stage dev', 'Export stage dev', ...settings, ...logs, 'Create canary'],
  ['/apis/{api}/policy'],
  ['/apis/{api}/settings', 'Edit API settings'],
  ['/apis', 'Import'],
  ['/gateway/keys', 'Create API key', 'Import'],
  ['/gateway/keys/{key}', 'Edit', 'Delete'],
  ['/gateway/plans', 'Create usage plan'],
  ['/gateway/plans/{plan}', 'Edit', 'Add stage', 'Add API key'],
  ['/gateway/domains', 'Create domain name'],
  ['/gateway/domains/axe.example.com', 'Edit', 'Add mapping'],
  ['/gateway/vpc-links', 'Create VPC link'],
  ['/gateway/vpc-endpoints', 'Create VPC endpoint'],
  ['/gateway/certificates', 'Generate certificate'],
  ['/functions/create/new', 'Show index.mjs'],
  [page, 'Upload a .zip file', 'Delete'],
  [`${page}?tab=configuration`, 'Edit'],
  [`${page}?tab=permissions`],
  [`${page}?tab=test`, 'Test'],
  [group, 'Retention: Never expire', 'Delete'],
  [`${group}&tab=events`],
];

accessible(shared, pages, (path) => path.replace(/\{\w+\}/g, (id) => ids[id] ?? ''));
