import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { GetFunctionCommand } from '@aws-sdk/client-lambda';
import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import yazl from 'yazl';
import { type Api, createApi, deploy, protect } from '../../examples/story/api.ts';
import { makeCleanup } from '../../examples/story/cleanup.ts';
import type { World } from '../../examples/story/world.ts';
import { zipOf } from '../../examples/story/zip.ts';
import { testWith } from '../optional-program.ts';
import { seriousFindings } from './axe.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';
import { choose, follow, openTab, pickZip, press, pressInDialog, runTest, seeTitle } from './person.ts';

const shared = openConsole();
let world: World;
let api: Api;

beforeAll(async () => {
  world = shared().world('by-clicking-');
  api = await createApi(world, makeCleanup());
  await protect(world, api);
  await deploy(world, api, 'dev');
});

/** How this machine runs functions, as the server says it and the page of a function must. */
async function environmentFacts(page: Page): Promise<readonly string[]> {
  const headers = { 'x-sekisho-console': '1' };
  const { functions } = await (
    await page.request.get(`${shared().server.endpoint}/_sekisho/status`, { headers })
  ).json();
  const { limits, interpreters, mostEnvironments } = functions;
  const by = (word: string) => (word === 'none' ? 'not enforced' : `by ${word}`);
  return [
    `512 MB: ${by(limits.ephemeralStorage)}`,
    `1,024: ${by(limits.descriptors)}`,
    `${mostEnvironments} environments`,
    ...Object.values<string>(interpreters),
  ];
}

testWith(
  noBrowser,
  'a function by clicking: its test is denied, the denial is opened, the smallest change lets it through',
  async () => {
    const { page, problems } = await shared().open('/');
    await follow(page, 'Lambda');
    await page.getByText('There is no function yet').waitFor();
    await press(page, 'Create function');
    await page.getByLabel('Function name').fill('caller');
    await page.getByLabel('Role name').waitFor();
    await choose(page, /Which method is it to call/, /GET \/ /);
    const address = await page.getByRole('textbox', { name: 'Value' }).first().inputValue();
    expect(address).toBe(world.invokeUrl(api.id, 'dev', '/'));
    await press(page, 'Create function');
    await seeTitle(page, 'caller');

    await runTest(page);
    await page.getByText('is not authorized to perform: execute-api:Invoke').first().waitFor();
    await page.getByText('no Allow', { exact: false }).first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByText('View the denied request').click();
    await page.getByText('"Action": "execute-api:Invoke"').waitFor();
    await press(page, 'Apply this change');
    await page.getByText('The change was applied.').waitFor();

    await page.goBack();
    await runTest(page);
    await page.getByText('Hello, world!').first().waitFor();
    await openTab(page, 'Configuration');
    const environment = page.locator('dl').filter({ hasText: 'File descriptors' });
    for (const fact of await environmentFacts(page)) await environment.getByText(fact).first().waitFor();
    await press(page, 'Logs');
    await seeTitle(page, '/aws/lambda/caller');
    expect(problems).toEqual([]);
  },
);

const executable = 0o100755;

/** A Python function of two files: one beside, which may be executed, one that is no text. */
function pythonPackage(): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  zip.addBuffer(Buffer.from('def lambda_handler(event, context):\n    return "from a ZIP"\n'), 'lambda_function.py');
  zip.addBuffer(Buffer.from('#!/bin/sh\n'), 'bin/tool', { mode: executable });
  zip.addBuffer(Buffer.from([0, 1, 2, 255]), 'data/picture.bin');
  zip.end();
  return buffer(zip.outputStream);
}

/** Lets a file fall onto the page, as a person's hand does. */
async function drop(page: Page, name: string, content: Buffer): Promise<void> {
  const carried = await page.evaluateHandle(
    ({ file, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], file, { type: 'application/zip' }));
      return transfer;
    },
    { file: name, base64: content.toString('base64') },
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: carried });
  const zone = page.getByText('Drop the file here');
  await zone.waitFor();
  await zone.dispatchEvent('drop', { dataTransfer: carried });
}

/** More than Lambda takes, and nothing in it. */
function largeFile(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'large-')), 'large.zip');
  writeFileSync(file, '');
  truncateSync(file, 51 * 1024 * 1024);
  return file;
}

async function openNewFunction(page: Page, name: string): Promise<void> {
  await page.goto(shared().address('/functions/create/new'));
  await page.getByLabel('Function name').fill(name);
  await page.getByRole('radio', { name: 'A .zip file' }).click();
}

/** Makes a function of the Python package; its handler is read from the package. */
async function createFromPackage(page: Page, name: string, give: typeof pickZip): Promise<void> {
  await openNewFunction(page, name);
  await give(page, 'function.zip', await pythonPackage());
  await page.getByText('function.zip').waitFor();
  await expect.poll(() => page.getByLabel('Handler').inputValue()).toBe('lambda_function.lambda_handler');
  await press(page, 'Create function');
  await seeTitle(page, name);
}

testWith(noBrowser, 'a ZIP is picked or dragged: the handler is read from it, and the function runs', async () => {
  const { page, problems } = await shared().open('/functions');
  for (const [name, give] of Object.entries({ picked: pickZip, dragged: drop })) {
    await createFromPackage(page, name, give);
    await runTest(page);
    await page.locator('.arrived').getByText('"from a ZIP"', { exact: true }).waitFor();
  }
  expect(problems).toEqual([]);
});

testWith(
  noBrowser,
  'what cannot be a package is said before it is sent; what Lambda refuses, in its words',
  async () => {
    const { page, problems } = await shared().open('/functions');
    await openNewFunction(page, '');
    await press(page, 'Create function');
    await page.getByText('Choose a .zip file first.').waitFor();
    await page.getByText('Enter a name.').waitFor();
    expect(await page.locator(':focus').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Function name').fill('no spaces, please');
    await page.getByText('A name has letters, digits, - and _ only').waitFor();
    await page.getByLabel('Function name').fill('never');
    await page.getByText('A name has letters').waitFor({ state: 'detached' });
    for (const [content, said] of [
      [Buffer.alloc(0), 'This file is empty.'],
      [Buffer.from('no package'), 'This is not a .zip file.'],
    ] as const) {
      await pickZip(page, 'function.zip', content);
      await page.getByText(said).first().waitFor();
      expect(await page.getByText('Choose a .zip file first.').count()).toBe(0);
    }
    await page.locator('input[type=file]').setInputFiles(largeFile());
    await page.getByText('This file has more than 50 MB').waitFor();
    await pickZip(page, 'function.zip', Buffer.from('PK\u0003\u0004 and then nothing that is a ZIP'));
    await page.getByText('This file has more than 50 MB').waitFor({ state: 'detached' });
    await press(page, 'Create function');
    await page.getByText('InvalidParameterValueException').waitFor();
    await page.getByRole('link', { name: /Why\?/ }).waitFor();
    expect(problems).toEqual([]);
  },
);

testWith(noBrowser, 'the code tab: a file is edited and deployed, the others keep their bytes and modes', async () => {
  const { page, problems } = await shared().open('/functions');
  await createFromPackage(page, 'edited', pickZip);

  await page.getByRole('treeitem', { name: 'data' }).press('ArrowRight');
  await page.getByRole('treeitem', { name: 'picture.bin' }).press('Enter');
  await page.getByText('This file is not text').waitFor();
  await page.getByRole('treeitem', { name: 'lambda_function.py' }).click();
  const editor = page.getByRole('textbox', { name: 'lambda_function.py' });
  await editor.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('typed over what was selected');
  await editor.getByText('typed over what was selected').waitFor();
  await editor.fill('def lambda_handler(e, c):\n    return "edited"\n');
  await openTab(page, 'Configuration');
  await openTab(page, 'Code');

  await press(page, 'Upload a .zip file');
  await page.getByText('Changed on this page and not saved: lambda_function.py').waitFor();
  await pressInDialog(page, 'Cancel');
  await follow(page, 'CloudWatch Logs');
  await page.getByText('Leave without saving?').waitFor();
  await pressInDialog(page, 'Cancel');
  await page.goBack();
  await page.getByText('Leave without saving?').waitFor();
  await pressInDialog(page, 'Cancel');
  expect(new URL(page.url()).pathname).toMatch(/functions\/edited$/);
  await press(page, 'Save and deploy');
  await page.getByText('The code was saved').waitFor();
  await runTest(page);
  await page.locator('.arrived').getByText('"edited"', { exact: true }).waitFor();
  const { Code } = await world.lambda.send(new GetFunctionCommand({ FunctionName: 'edited' }));
  expect(await modesIn(Code?.Location ?? '')).toEqual({
    'lambda_function.py': 0o100664,
    'bin/tool': executable,
    'data/picture.bin': 0o100664,
  });
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'an answer of 2 MB: its beginning is shown, and all of it is a file', async () => {
  const { page, problems } = await shared().open('/functions');
  await openNewFunction(page, 'talkative');
  const source = 'export const handler = async () => "x".repeat(2_000_000);';
  await pickZip(page, 'function.zip', await zipOf({ 'index.mjs': source }));
  await expect.poll(() => page.getByLabel('Handler').inputValue()).toBe('index.handler');
  await press(page, 'Create function');
  await seeTitle(page, 'talkative');
  await runTest(page);
  const started = page.waitForEvent('download');
  await press(page, 'Download all 2,000,002 characters');
  expect((await readFile(await (await started).path())).length).toBe(2_000_002);
  const longest = 'Math.max(...[...document.querySelectorAll("pre")].map((text) => text.textContent.length))';
  expect(await page.evaluate(longest)).toBe(50_000);
  expect(problems).toEqual([]);
});

const directoryEntry = Buffer.from('PK\u0001\u0002');

/** The Unix mode of each file of a package. */
async function modesIn(location: string): Promise<Record<string, number>> {
  const packed = Buffer.from(await (await fetch(location)).arrayBuffer());
  const modes: Record<string, number> = {};
  for (let at = packed.indexOf(directoryEntry); at >= 0; at = packed.indexOf(directoryEntry, at + 46)) {
    const name = packed.toString('utf8', at + 46, at + 46 + packed.readUInt16LE(at + 28));
    modes[name] = packed.readUInt16LE(at + 40);
  }
  return modes;
}
