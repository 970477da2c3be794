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

beforeAll(async () => {
  const world = shared().world('axe-');
  api = await createApi(world, makeCleanup());
  await deploy(world, api, 'dev');
  await protect(world, api);
  await createFunction(world);
});

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
  ['/apis/{api}/policy'],
  ['/functions/create/new', 'Show index.mjs'],
  [page, 'Upload a .zip file', 'Delete'],
  [`${page}?tab=configuration`, 'Edit'],
  [`${page}?tab=permissions`],
  [`${page}?tab=test`, 'Test'],
  [group, 'Retention: Never expire', 'Delete'],
  [`${group}&tab=events`],
];

accessible(shared, pages, (path) => path.replace('{api}', api.id).replace('{pet}', api.methods[2]?.resourceId ?? ''));
