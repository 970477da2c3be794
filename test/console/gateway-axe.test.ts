import { CreateFunctionCommand, InvokeCommand } from '@aws-sdk/client-lambda';
import { expect } from 'vitest';
import { createApi, deploy, protect } from '../../examples/story/api.ts';
import { makeCleanup } from '../../examples/story/cleanup.ts';
import { createExecutionRole } from '../../examples/story/role.ts';
import type { World } from '../../examples/story/world.ts';
import { zipOf } from '../../examples/story/zip.ts';
import { testWith } from '../optional-program.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';
import { pageFindings } from './page-findings.ts';

/** A page of the console and, each opened by its button and closed by Escape, its forms. */
type Row = readonly [path: string, ...buttons: readonly string[]];

const shared = openConsole();

async function apiPages(world: World): Promise<readonly Row[]> {
  const api = await createApi(world, makeCleanup());
  await deploy(world, api, 'dev');
  await protect(world, api);
  const page = `/apis/${api.id}`;
  const method = `${page}/resources/${api.methods[2]?.resourceId}/GET`;
  const responses = ['Edit: Integration response 200', 'Edit: Method response 200', 'Add: Method response'];
  return [
    [page, 'Edit', 'Delete', 'Deploy', 'Create resource', 'Create method'],
    [`${page}/resources/${api.methods[2]?.resourceId}`, 'Delete resource'],
    [method, 'Edit: Method request', 'Edit: Integration request', ...responses, 'Delete method'],
    [method, 'Show the 3 differences'],
    [`${method}?view=test`],
    [`${method}?view=call`],
    [`${page}/stages`, 'Edit stage dev', 'Delete stage dev'],
    [`${page}/policy`],
  ];
}

async function functionPages(world: World): Promise<readonly Row[]> {
  const FunctionName = `${world.prefix}caller`;
  const { arn } = await createExecutionRole(world, makeCleanup());
  const ZipFile = await zipOf({
    'index.mjs': `export const handler = () => 'here';\n${'// a long file\n'.repeat(200)}`,
  });
  const settings = { Runtime: 'nodejs22.x', Handler: 'index.handler', Role: arn, Code: { ZipFile } } as const;
  await world.lambda.send(new CreateFunctionCommand({ FunctionName, ...settings }));
  await world.lambda.send(new InvokeCommand({ FunctionName }));
  const page = `/functions/${FunctionName}`;
  const group = `name=${encodeURIComponent(`/aws/lambda/${FunctionName}`)}`;
  return [
    ['/functions/create/new', 'Show index.mjs'],
    [page, 'Upload a ZIP', 'Delete'],
    [`${page}?tab=configuration`, 'Edit'],
    [`${page}?tab=permissions`],
    [`${page}?tab=test`, 'Test'],
    [`/logs/group?${group}`, 'Retention: Never expire', 'Delete'],
    [`/logs/group?${group}&tab=events`],
  ];
}

const places = { APIs: apiPages, 'functions and logs': functionPages };

for (const [name, pagesOf] of Object.entries(places)) {
  for (const width of [1280, 390]) {
    testWith(noBrowser, `no serious finding on any page of ${name}, ${width} pixels wide`, async () => {
      const { page, problems } = await shared().open('/');
      await page.setViewportSize({ width, height: 800 });
      const found: string[] = [];
      for (const [path, ...opens] of await pagesOf(shared().world(`${width}-`)))
        found.push(...(await pageFindings(page, shared().address(path), opens)));
      expect(found).toEqual([]);
      expect(problems).toEqual([]);
    });
  }
}
