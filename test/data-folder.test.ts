import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
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
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { CreateLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import { CreateRoleCommand, CreateUserCommand } from '@aws-sdk/client-iam';
import { CreateFunctionCommand, GetFunctionConfigurationCommand, InvokeCommand } from '@aws-sdk/client-lambda';
import { afterAll, expect, test, vi } from 'vitest';
import { zipOf } from '../examples/story/zip.ts';
import { type SpawnedServer, spawnServer } from './spawned-server.ts';

const folder = (name: string) => mkdtempSync(join(tmpdir(), `${name}-`));
const started: SpawnedServer[] = [];

afterAll(() => Promise.all(started.map((server) => server.stop('SIGKILL'))));

async function start(place: Parameters<typeof spawnServer>[0]) {
  const server = await spawnServer(place);
  started.push(server);
  return server;
}

const filesIn = (path: string) =>
  readdirSync(path, { recursive: true })
    .map((name) => join(path, String(name)))
    .filter((file) => statSync(file).isFile());

test('values of environment variables are sealed on the disk, and reach the function after kill -9', async () => {
  const path = folder('sealed');
  const secret = 'a-secret-of-the-function';
  const before = await start(path);
  const AssumeRolePolicyDocument = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
  });
  const { Role } = await before.iam.send(new CreateRoleCommand({ RoleName: 'r', AssumeRolePolicyDocument }));
  const ZipFile = await zipOf({ 'index.mjs': 'export const handler = async () => process.env.PASSWORD;' });
  const made = { FunctionName: 'f', Role: Role?.Arn ?? '', Runtime: 'nodejs24.x', Handler: 'index.handler' } as const;
  const Environment = { Variables: { PASSWORD: secret } };
  await before.lambda.send(new CreateFunctionCommand({ ...made, Environment, Code: { ZipFile } }));
  await before.stop('SIGKILL');
  expect(filesIn(path).filter((file) => readFileSync(file).includes(secret))).toEqual([]);

  const after = await start(path);
  const shown = await after.lambda.send(new GetFunctionConfigurationCommand({ FunctionName: 'f' }));
  expect(shown.Environment?.Variables).toEqual({ PASSWORD: secret });
  const { Payload } = await after.lambda.send(new InvokeCommand({ FunctionName: 'f' }));
  expect(Buffer.from(Payload ?? []).toString()).toBe(JSON.stringify(secret));
});

test('nobody else can read a file of a folder that was there and open', async () => {
  const path = folder('open');
  mkdirSync(join(path, 'data'), { mode: 0o755 });
  const server = await start(join(path, 'data'));
  await server.iam.send(new CreateUserCommand({ UserName: 'u' }));
  await server.logs.send(new CreateLogGroupCommand({ logGroupName: '/g' }));
  expect(statSync(join(path, 'data')).mode & 0o077).toBe(0);
  const files = filesIn(join(path, 'data'));
  expect(files.length).toBeGreaterThan(5);
  // Functions may be users of their own, and are shown what is there to be read by all of them.
  const shown = ['runtime/bootstraps/', 'runtime/package.json'].map((name) => join(path, 'data', name));
  const own = files.filter((file) => !shown.some((name) => file.startsWith(name)));
  expect(own.filter((file) => (statSync(file).mode & 0o077) !== 0)).toEqual([]);
});

test('throw-away folders of servers that were killed are swept, and nothing else', async () => {
  const TMPDIR = folder('tmp');
  const dead = await start({ TMPDIR });
  const living = await start({ TMPDIR });
  const [one] = readdirSync(TMPDIR).filter((name) => name.startsWith('sekisho-'));
  expect(one).toBeDefined();
  await dead.stop('SIGKILL');
  // Look-alikes: a folder without the file of a server, a link to one that has it, another name.
  const elsewhere = folder('elsewhere');
  writeFileSync(join(elsewhere, 'alive'), '');
  mkdirSync(join(TMPDIR, 'sekisho-Abc123'));
  writeFileSync(join(TMPDIR, 'sekisho-Abc123', 'precious'), '');
  symlinkSync(elsewhere, join(TMPDIR, 'sekisho-Abc124'));
  mkdirSync(join(TMPDIR, 'sekisho-Abc125'));
  symlinkSync(join(elsewhere, 'alive'), join(TMPDIR, 'sekisho-Abc125', 'alive'));
  mkdirSync(join(TMPDIR, 'sekisho-of-mine'));
  writeFileSync(join(TMPDIR, 'sekisho-of-mine', 'alive'), '');
  const lookAlikes = ['sekisho-Abc123', 'sekisho-Abc124', 'sekisho-Abc125', 'sekisho-of-mine'];

  await start({ TMPDIR });
  const left = () => readdirSync(TMPDIR).filter((name) => name.startsWith('sekisho-') && !lookAlikes.includes(name));
  await vi.waitFor(() => expect(left()).toHaveLength(2), { timeout: 10_000 });
  for (const name of lookAlikes) expect(existsSync(join(TMPDIR, name))).toBe(true);
  expect(existsSync(join(elsewhere, 'alive'))).toBe(true);
  await living.iam.send(new CreateUserCommand({ UserName: 'still-served' }));
});

test('a throw-away folder goes with its server', async () => {
  const TMPDIR = folder('tmp');
  const server = await start({ TMPDIR });
  expect(readdirSync(TMPDIR).filter((name) => name.startsWith('sekisho-'))).toHaveLength(1);
  await server.stop();
  expect(readdirSync(TMPDIR).filter((name) => name.startsWith('sekisho-'))).toEqual([]);
});

test.each([
  ['start', '--port', '0'],
  ['runtimes', 'add', 'python3.9'],
])('%s: an impossible folder is one line', async (...args) => {
  const command = join(import.meta.dirname, '..', 'dist', 'sekisho.js');
  const child = spawn(process.execPath, [command, ...args, '--data-dir', '/proc/nope'], { timeout: 20_000 });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect(said).toBe('sekisho: the data folder /proc/nope cannot be used: there can be no folder.\n');
  expect(code).toBe(1);
});
