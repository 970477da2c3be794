/** The package as one installs it: packed, installed without a network, and used by its own name. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { CreateUserCommand } from '@aws-sdk/client-iam';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi, deploy, hello, protect } from '../examples/story/api.ts';
import { call, sign, unsigned } from '../examples/story/call.ts';
import { makeCleanup } from '../examples/story/cleanup.ts';
import { makeWorld, type World } from '../examples/story/world.ts';
import { launch, noBrowser, watchedPage } from './console/browser.ts';
import { testWith } from './optional-program.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
const place = mkdtempSync(join(tmpdir(), 'package-'));
const prefix = join(place, 'prefix');
const installed = join(prefix, 'lib', 'node_modules', 'sekisho');
const dataFolder = join(place, 'data');
const environment = {
  PATH: [join(prefix, 'bin'), dirname(process.execPath), process.env['PATH']].join(':'),
  HOME: place,
  npm_config_prefix: prefix,
  npm_config_cache: join(place, 'cache'),
  npm_config_offline: 'true',
};
let tarball: string;
let server: ChildProcess;
let consoleUrl: string;
let startLines: string[];
let world: World;

/** A line of bash in a folder without a clone. */
async function shell(line: string, cwd = place): Promise<string> {
  return (await run('bash', ['--norc', '-euc', line], { cwd, env: environment })).stdout;
}

beforeAll(async () => {
  const { stdout } = await run('npm', ['pack', '--silent', '--pack-destination', place], { cwd: root });
  tarball = join(place, stdout.trim());
  await shell(`npm install --silent --global '${tarball}'`);
  server = spawn(join(prefix, 'bin', 'sekisho'), ['start', '--port', '0', '--data-dir', dataFolder], {
    cwd: place,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  startLines = await linesOf(server);
  consoleUrl = /(http\S+token=\S+)/.exec(startLines[1] ?? '')?.[1] ?? '';
  const variables = JSON.parse(await shell(`sekisho env --json --data-dir '${dataFolder}'`));
  const credentials = {
    accessKeyId: variables.AWS_ACCESS_KEY_ID,
    secretAccessKey: variables.AWS_SECRET_ACCESS_KEY,
  };
  const endpoint = variables.AWS_ENDPOINT_URL;
  world = makeWorld({ region: variables.AWS_REGION, endpoint, credentials, prefix: 'package-', patience: 0 });
});

afterAll(async () => {
  server.kill('SIGTERM');
  await once(server, 'exit');
});

async function linesOf({ stdout }: ChildProcess): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of createInterface(stdout!)) {
    lines.push(line);
    if (line.startsWith('Credentials')) break;
  }
  return lines;
}

test('it holds what is needed and no more, and no other package comes along', () => {
  expect(readdirSync(installed).sort()).toEqual(['LICENSE', 'NOTICE', 'README.md', 'dist', 'docs', 'package.json']);
  expect(readdirSync(join(prefix, 'lib', 'node_modules'))).toEqual(['sekisho']);
  const files = readdirSync(join(installed, 'dist'), { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => /\.(?:test|map|tsx)\b|(?<!\.d)\.ts$/.test(name))).toEqual([]);
  for (const folder of ['console', 'data', 'bootstraps', 'types'])
    expect(existsSync(join(installed, 'dist', folder))).toBe(true);
});

test('the licence of everything that is packed into it is in it', () => {
  const server = readFileSync(join(installed, 'dist', 'licences.txt'), 'utf8');
  for (const name of ['@xmldom/xmldom', 'jose', 'uqr', 'xml-crypto', 'xpath', 'yauzl']) {
    expect(server).toMatch(new RegExp(`^${name} \\d.*\\(MIT\\)$`, 'm'));
  }
  expect(server.match(/Permission is hereby granted|MIT/g)?.length).toBeGreaterThan(5);
  const pages = readFileSync(join(installed, 'dist', 'console', 'licences.md'), 'utf8');
  for (const name of ['react', '@cloudscape-design/components', '@aws-sdk/client-iam']) expect(pages).toContain(name);
});

test('what was compiled on the machine that packed it is not in it', async () => {
  const { stdout } = await run('tar', ['tzf', tarball]);
  expect(stdout).toContain('package/dist/sekisho.js\n');
  expect(stdout).not.toContain('compile-cache');
});

test('what it prints can be typed: sekisho', async () => {
  expect(startLines[1]).toContain(`another: sekisho console --data-dir '${dataFolder}'): http`);
  expect(startLines[2]).toBe(`Credentials of the root user: eval "$(sekisho env --data-dir '${dataFolder}')"`);
  const health = await (await fetch(`${world.endpoint}/_sekisho/health`)).json();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(health).toEqual({ status: 'ok', version, command: `SEKISHO_DATA_DIR='${dataFolder}' sekisho` });
  expect(await shell(`${health.command} console`)).toContain(`${world.endpoint}/_sekisho/console/?token=`);
  expect(await shell('sekisho --version')).toBe(`${version}\n`);
});

test('the story: an API with AWS_IAM, 403 unsigned, 200 signed, and why', async () => {
  const api = await createApi(world, makeCleanup());
  await protect(world, api);
  await deploy(world, api, 'dev');
  const url = world.invokeUrl(api.id, 'dev', '/');
  const refused = await unsigned(url);
  expect([refused.status, refused.body]).toEqual([403, '{"message":"Missing Authentication Token"}']);
  const { region } = world;
  const signed = await call(
    await sign({ method: 'GET', url, headers: {} }, { credentials: await world.signer(), region }),
  );
  expect([signed.status, signed.body]).toEqual([200, hello]);
  const told = await shell(`sekisho explain --data-dir '${dataFolder}' '${refused.headers['x-amzn-requestid']}'`);
  expect(told).toContain('Answer     403');
  expect(told).toContain('Caller     not proved');
});

test('the engine alone, for a program that depends on the package', async () => {
  const project = join(place, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{"type":"module"}');
  await shell(`npm install --silent '${tarball}'`, project);
  const line = `import('sekisho/policy').then(({ validatePolicy }) => console.log(typeof validatePolicy))`;
  expect(await shell(`node -e "${line}"`, project)).toBe('function\n');
});

const failing = (line: string, cwd?: string) =>
  shell(line, cwd).then(
    () => '',
    ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
  );

test('npx, without installing it: what it prints can be typed again', async () => {
  const npx = `npx --yes --package '${tarball}' -- sekisho`;
  const elsewhere = `export npm_config_prefix='${place}/nothing' PATH="\${PATH#*:}";`;
  const told = await failing(`${elsewhere} ${npx} env --data-dir '${place}/nobody'`);
  const [, again = ''] = /; this starts one: (.*) start --data-dir /.exec(told) ?? [];
  expect([again, told]).toEqual([npx, expect.stringMatching(/^false\n/)]);
  expect(await shell(`${elsewhere} ${again} --version`)).toBe(await shell('sekisho --version'));
});

test('of a project: npx sekisho', async () => {
  const project = join(place, 'another');
  mkdirSync(project);
  await shell(`npm init --yes >/dev/null && npm install --silent '${tarball}'`, project);
  const alone = `PATH="\${PATH#*:}" npx sekisho env --data-dir '${place}/nobody'`;
  expect(await failing(alone, project)).toContain('; this starts one: npx sekisho start --data-dir ');
});

test('by its path, where it is not on the PATH', async () => {
  const told = await failing(`PATH="\${PATH#*:}" '${prefix}/bin/sekisho' env --data-dir '${place}/nobody'`);
  const [, again = ''] = /; this starts one: (.*) start --data-dir /.exec(told) ?? [];
  expect(await shell(`PATH="\${PATH#*:}" ${again} --version`)).toBe(await shell('sekisho --version'));
});

test('a fresh clone: built by its first command, in silence, and by no later one', async () => {
  const clone = join(place, 'clone');
  const left = new Set(['node_modules', 'dist', '.git'].map((name) => join(root, name)));
  cpSync(root, clone, { recursive: true, filter: (file) => !left.has(file) });
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'));
  const line = `npm run -s sekisho -- env --data-dir '${place}/nobody'`;
  const nobody = `sekisho: no server runs on ${place}/nobody; this starts one: npm run -s sekisho -- start --data-dir '${place}/nobody'\n`;
  const first = await failing(`${line} 2>/dev/null`, clone);
  expect(first).toBe('false\n');
  const built = statSync(join(clone, 'dist')).mtimeMs;
  writeFileSync(join(clone, 'src', 'cli', 'command.ts'), '// changed since');
  expect(await failing(line, clone)).toBe(`false\n${nobody}`);
  expect(statSync(join(clone, 'dist')).mtimeMs).toBe(built);
  expect(readdirSync(clone).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
});

testWith(noBrowser, 'its console opens', async () => {
  await world.iam.send(new CreateUserCommand({ UserName: 'seen-in-the-package' }));
  const browser = await launch();
  try {
    const { page, problems } = await watchedPage(await browser.newContext(), world.endpoint ?? '');
    await page.goto(consoleUrl);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goto(`${world.endpoint}/_sekisho/console/iam/users`);
    await page.getByText('seen-in-the-package').first().waitFor();
    expect(problems).toEqual([]);
  } finally {
    await browser.close();
  }
});
