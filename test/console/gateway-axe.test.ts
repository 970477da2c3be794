import { CreateFunctionCommand, InvokeCommand } from '@aws-sdk/client-lambda';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { createApi, deploy, protect } from '../../examples/story/api.ts';
import { makeCleanup } from '../../examples/story/cleanup.ts';
import { createExecutionRole } from '../../examples/story/role.ts';
import { makeWorld, type World } from '../../examples/story/world.ts';
import { zipOf } from '../../examples/story/zip.ts';
import { testWith } from '../optional-program.ts';
import { seriousFindings } from './axe.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';

/** A page of the console and, each opened by its button and closed by Escape, its forms. */
type Row = readonly [path: string, ...buttons: readonly string[]];

const shared = openConsole();

function worldOf(prefix: string): World {
  return makeWorld({ ...shared().client, prefix, patience: 0 });
}

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

/** The serious findings on a page and in its forms, each with where it was found. */
async function findingsOf(page: Page, [path, ...buttons]: Row): Promise<string[]> {
  const found: string[] = [];
  const look = async (where: string) =>
    found.push(...(await seriousFindings(page)).map((finding) => `${path} ${where}: ${finding}`));
  await page.goto(`${shared().server.endpoint}/_sekisho/console${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  if ((await page.getByRole('heading', { level: 1 }).count()) !== 1) found.push(`${path}: not one h1`);
  if (await isCutOff(page)) found.push(`${path}: wider than the screen`);
  await look('');
  for (const name of buttons) {
    await page.getByRole('button', { name, exact: true }).first().click();
    await look(name);
    await page.keyboard.press('Escape');
  }
  return found;
}

function isCutOff(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
}

const places = { APIs: apiPages, 'functions and logs': functionPages };

for (const [name, pagesOf] of Object.entries(places)) {
  for (const width of [1280, 390]) {
    testWith(noBrowser, `no serious finding on any page of ${name}, ${width} pixels wide`, async () => {
      const { page, problems } = await shared().open('/');
      await page.setViewportSize({ width, height: 800 });
      const found: string[] = [];
      for (const row of await pagesOf(worldOf(`${width}-`))) found.push(...(await findingsOf(page, row)));
      expect(found).toEqual([]);
      expect(problems).toEqual([]);
    });
  }
}
