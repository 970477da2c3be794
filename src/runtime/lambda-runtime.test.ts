import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { catalogue } from '../core/errors.ts';
import { chooseLauncher } from './launchers/choose-launcher.ts';
import { runtimeFixture } from './testing/runtime-fixture.ts';

const scratch = mkdtempSync(join(tmpdir(), 'probe-'));
const probed = await chooseLauncher({ choice: 'auto', root: scratch, secret: [] });
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const root = process.getuid?.() === 0;
const withoutBubblewrap = probed.launcher.name !== 'bubblewrap';

const probe = `
const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const attempt = (work) => { try { return work() ?? 'done' } catch (error) { return error.code } };
exports.handler = async (event) => ({
  environment: process.env,
  directory: process.cwd(),
  user: [process.getuid(), process.getgid()],
  root: attempt(() => readdirSync(event.root)),
  write: attempt(() => writeFileSync(process.env.LAMBDA_TASK_ROOT + '/new', '')),
  temporary: attempt(() => writeFileSync('/tmp/' + event.file, 'x')),
  processes: readdirSync('/proc').filter((name) => /^\\d+$/.test(name)).length,
  privileges: /^NoNewPrivs:\\t1$/m.test(readFileSync('/proc/self/status', 'utf8')),
});`;

describe.each(['bubblewrap', 'process'] as const)('in %s', (launcher) => {
  const fixture = runtimeFixture({ launcher });
  afterAll(() => fixture.close());
  const skip = launcher === 'bubblewrap' && withoutBubblewrap;
  const why = skip ? `bubblewrap does not run here: ${probed.why}` : 'runs here';

  test.skipIf(skip)(`nothing of the server's environment reaches a function (${why})`, async () => {
    process.env['SERVER_SECRET'] = 'leaked';
    const configuration = await fixture.define('nodejs22.x', { 'app.js': probe }, { environment: { OWN: '1' } });
    const { value } = await fixture.invoke(configuration, { root: fixture.root, file: 'none/none' });
    const { environment } = value as { environment: Record<string, string> };
    expect(environment).toMatchObject({ OWN: '1', AWS_ACCESS_KEY_ID: 'ASIAEXAMPLE' });
    for (const name of ['SERVER_SECRET', 'HOME', 'USER', 'HOSTNAME', 'NODE_OPTIONS'])
      expect(environment).not.toHaveProperty(name);
    expect(fixture.runtime.status().launcher).toBe(launcher);
  });

  test.skipIf(skip)(`the trace header of an invocation is in its environment (${why})`, async () => {
    const app = 'exports.handler = async () => process.env._X_AMZN_TRACE_ID ?? null';
    const configuration = await fixture.define('nodejs22.x', { 'app.js': app });
    expect((await fixture.invoke(configuration, {}, { traceId: 'Root=1-2-3' })).value).toBe('Root=1-2-3');
    expect((await fixture.invoke(configuration)).value).toBeNull();
  });

  test.skipIf(skip)(`close ends every process (${why})`, async () => {
    const own = runtimeFixture({ launcher });
    const app = 'exports.handler = async () => { for (;;); }';
    const configuration = await own.define('nodejs22.x', { 'app.js': app }, { environment: { MARK: own.root } });
    const busy = own.invoke(configuration);
    await until(() => processesWith(own.root).length > 0 && own.log.some((line) => line.startsWith('START')));
    await own.close();
    expect((await busy).value).toMatchObject({ errorType: 'Runtime.ExitError' });
    await until(() => processesWith(own.root).length === 0);
  });

  test.skipIf(skip)(`no process outlives a server that is killed (${why})`, async () => {
    const server = spawn(process.execPath, ['--input-type=module', '-e', busyServer(launcher)]);
    const said = Promise.withResolvers<string>();
    server.stdout.once('data', (text) => said.resolve(String(text).trim()));
    const root = await said.promise;
    await until(() => processesWith(root).length > 0);
    server.kill('SIGKILL');
    await until(() => processesWith(root).length === 0);
    rmSync(root, { recursive: true, force: true });
  });

  test.skipIf(skip)(`a function reaches servers of this machine (${why})`, async () => {
    const server = createServer((_, response) => response.end('reached')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const app = 'exports.handler = async (port) => (await fetch(`http://localhost:${port}/`)).text()';
    const configuration = await fixture.define('nodejs22.x', { 'app.js': app });
    expect((await fixture.invoke(configuration, port)).value).toBe('reached');
    server.close();
  });
});

describe.skipIf(withoutBubblewrap)('a function in bubblewrap (needs user namespaces)', () => {
  const fixture = runtimeFixture({ launcher: 'bubblewrap' });
  afterAll(() => fixture.close());

  test('sees AWS’s places and its own /tmp, and not the data of the server', async () => {
    const configuration = await fixture.define('nodejs22.x', { 'app.js': probe });
    const file = `probe-${randomUUID()}`;
    const { value } = await fixture.invoke(configuration, { root: fixture.root, file });
    expect(value).toMatchObject({
      directory: '/var/task',
      user: root ? [expect.any(Number), expect.any(Number)] : [993, 990],
      root: 'ENOENT',
      write: 'EROFS',
      temporary: 'done',
      privileges: true,
    });
    expect((value as { processes: number }).processes).toBeLessThan(5);
    expect(existsSync(join('/tmp', file))).toBe(false);
  });
});

describe('what cannot run', () => {
  const fixture = runtimeFixture();
  afterAll(() => fixture.close());

  test.each([
    ['provided.al2023', { code: 'NotImplementedException', status: 501 }],
    ['java21', { code: 'NotImplementedException', status: 501 }],
    ['constructor', { code: 'NotImplementedException', status: 501 }],
  ])('runtime %s', async (runtime, error) => {
    const configuration = await fixture.define(runtime, { 'app.js': '' });
    await expect(fixture.invoke(configuration)).rejects.toMatchObject(error);
  });

  test('code that was never installed', async () => {
    const configuration = await fixture.define('nodejs22.x', { 'app.js': '' }, { codeSha256Hex: '0'.repeat(64) });
    await expect(fixture.invoke(configuration)).rejects.toMatchObject({ code: 'InvalidZipFileException', status: 502 });
  });

  test('an interpreter that is not there', async () => {
    const own = runtimeFixture({ interpreters: { 'nodejs22.x': '/nowhere/node' } });
    const configuration = await own.define('nodejs22.x', { 'app.js': '' });
    await expect(own.invoke(configuration)).rejects.toMatchObject({ code: 'InvalidRuntimeException', status: 502 });
    await own.close();
  });

  test('a role that cannot be assumed: the error of the credentials, and the place is free again', async () => {
    const rows = catalogue('test', { refused: { code: 'AccessDeniedException', status: 403, text: () => 'no' } });
    const own = runtimeFixture({ mostEnvironments: 1, credentials: () => Promise.reject(rows.refused()) });
    const configuration = await own.define('nodejs22.x', { 'app.js': '' });
    for (const _ of [1, 2]) await expect(own.invoke(configuration)).rejects.toMatchObject({ status: 403 });
    await own.close();
  });

  test('anything after close', async () => {
    const own = runtimeFixture();
    const configuration = await own.define('nodejs22.x', { 'app.js': '' });
    await own.close();
    await expect(own.invoke(configuration)).rejects.toMatchObject({ code: 'InvalidRuntimeException' });
  });
});

describe('the directories of the runtime', () => {
  test('an environment that has ended leaves neither files nor sockets', async () => {
    const fixture = runtimeFixture();
    const configuration = await fixture.define('nodejs22.x', { 'app.js': 'exports.handler = async () => 1' });
    await fixture.invoke(configuration);
    fixture.runtime.retire(configuration.functionArn);
    await until(() => readdirSync(join(fixture.root, 'environments')).length === 0);
    await until(() => readdirSync(join(fixture.root, 'sockets')).length === 0);
    await fixture.close();
  });
});

/** The program of a server with a function that does not end; it prints its root. */
function busyServer(launcher: string): string {
  const fixture = new URL('./testing/runtime-fixture.ts', import.meta.url).href;
  const app = 'console.log(1); exports.handler = async () => { for (;;); }';
  return `
    import { runtimeFixture } from ${JSON.stringify(fixture)};
    const { root, define, invoke } = runtimeFixture({ launcher: ${JSON.stringify(launcher)} });
    const configuration = await define('nodejs22.x', { 'app.js': ${JSON.stringify(app)} }, { timeoutSeconds: 60, environment: { MARK: root } });
    void invoke(configuration);
    setTimeout(() => console.log(root), 500);
  `;
}

/** Processes of this machine that have a text in their environment. */
function processesWith(mark: string): string[] {
  return readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/.test(name) && readFileSync(`/proc/${name}/environ`, 'utf8').includes(mark);
    } catch {
      return false;
    }
  });
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !condition(); tries++) await new Promise((resolve) => setTimeout(resolve, 25));
  expect(condition()).toBe(true);
}
