import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { siteDirectory } from './interpreters/add-python-runtime.ts';
import { releaseOf } from './interpreters/interpreter.ts';
import { probePython } from './interpreters/probe-python.ts';
import { chooseLauncher } from './launchers/choose-launcher.ts';
import { runtimeFixture } from './testing/runtime-fixture.ts';
import { zipFixture } from './testing/zip-fixture.ts';

const data = mkdtempSync(join(tmpdir(), 'sekisho-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));
for (const name of ['sealing.key', 'server.json']) writeFileSync(join(data, name), 'secret', { mode: 0o600 });
const probed = await chooseLauncher({ choice: 'auto', root: data, secret: [] });
const python = await probePython('/usr/bin/python3');
const launchers = ['process', ...(probed.launcher.name === 'bubblewrap' ? ['bubblewrap' as const] : [])] as const;

const attempts = `
const fs = require('node:fs');
const attempt = (work) => { try { work(); return 'done' } catch (error) { return error.code } };
exports.handler = async ({ server, files, socket }) => ({
  user: [process.getuid(), process.getgid(), ...process.getgroups()],
  files: files.map((file) => attempt(() => fs.readFileSync(file))),
  environ: attempt(() => fs.readFileSync('/proc/' + server + '/environ')),
  memory: attempt(() => fs.openSync('/proc/' + server + '/mem', 'r+')),
  signal: attempt(() => process.kill(server, 0)),
  system: attempt(() => fs.writeFileSync('/usr/written', '')),
  code: attempt(() => fs.writeFileSync(process.env.LAMBDA_TASK_ROOT + '/app.js', '')),
  privileges: /^CapEff:\\t0+$/m.test(fs.readFileSync('/proc/self/status', 'utf8')),
});`;
const refused = expect.stringMatching(/^(EACCES|EPERM|EROFS|ENOENT|ESRCH)$/);

describe.skipIf(process.getuid?.() !== 0).each(launchers)(
  'functions of a server that is root, in %s (needs root)',
  (name) => {
    const root = join(data, name);
    mkdirSync(root);
    const fixture = runtimeFixture({ launcher: name, root, secret: [data] });
    afterAll(() => fixture.close());

    test('have nothing of the server, and users of their own', async () => {
      const files = ['sealing.key', 'server.json'].map((file) => join(data, file));
      const users = [1, 2].map(async () => {
        const configuration = await fixture.define('nodejs22.x', { 'app.js': attempts });
        const { value } = await fixture.invoke(configuration, { server: process.pid, files });
        expect(value).toMatchObject({
          ...{ files: [refused, refused], environ: refused, memory: refused, signal: refused },
          ...{ system: refused, code: refused, privileges: true },
        });
        return (value as { user: number[] }).user;
      });
      const [one, other] = await Promise.all(users);
      expect(new Set(one).size).toBe(1);
      expect(one?.[0]).toBeGreaterThan(60_000);
      expect(one).not.toEqual(other);
    });

    test.skipIf(!python)('find what was prepared for their Python (needs python3)', async () => {
      const site = siteDirectory(data, python ? releaseOf(python) : 0);
      mkdirSync(site, { recursive: true });
      writeFileSync(join(site, 'boto3.py'), 'prepared = True');
      const own = runtimeFixture({
        ...{ launcher: name, root: join(root, 'prepared'), preparedRoot: data, secret: [data] },
        interpreters: { 'python3.13': '/usr/bin/python3' },
      });
      const app = 'import boto3\ndef handler(event, context): return boto3.prepared';
      expect((await own.invoke(await own.define('python3.13', { 'app.py': app }))).value).toBe(true);
      await own.close();
    });

    test('read the files of their package that its ZIP opens to all, whatever the umask of the server', async () => {
      const app = 'exports.handler = async () => require("./data.json")';
      const entries = [
        { name: 'app.js', data: app, mode: 0o100644 },
        { name: 'data.json', data: '1', mode: 0o100444 },
      ];
      const previous = process.umask(0o077);
      const { sha256Hex } = await fixture.runtime.packages
        .install(zipFixture(entries))
        .finally(() => process.umask(previous));
      const configuration = await fixture.define('nodejs22.x', {}, { codeSha256Hex: sha256Hex });
      expect((await fixture.invoke(configuration)).value).toBe(1);
    });

    test('do not become root by a variable that rules programs', async () => {
      const variables = { LD_PRELOAD: '/var/task/none.so', LD_LIBRARY_PATH: '/var/task', LANGUAGE: '../x', OWN: 'x' };
      const app = 'exports.handler = async () => [process.env.LD_PRELOAD, process.env.OWN, process.getuid() === 0]';
      const configuration = await fixture.define('nodejs22.x', { 'app.js': app }, { environment: variables });
      const { value, result } = await fixture.invoke(configuration);
      expect(value).toEqual(['/var/task/none.so', 'x', false]);
      // The loader complains in each program that takes the variable: where one begins as root, in the interpreter alone.
      const complaints = result.logTail.split('\n').filter((line) => line.includes('none.so'));
      if (name === 'bubblewrap') expect(complaints).toHaveLength(1);
      else expect(complaints).not.toHaveLength(0);
    });

    test('are ended with all that they have started, whatever group or parent that has', async () => {
      const app = `exports.handler = async () => {
      const { spawn } = require('node:child_process');
      spawn('setsid', ['sh', '-c', 'sleep 300 & echo $!; wait'], { detached: true, stdio: 'ignore' }).unref();
      return process.getuid();
    }`;
      const configuration = await fixture.define('nodejs22.x', { 'app.js': app });
      const user = Number((await fixture.invoke(configuration)).value);
      await vi.waitUntil(() => processesOf(user) > 1, { timeout: 10_000 });
      await fixture.runtime.close();
      await vi.waitUntil(() => processesOf(user) === 0, { timeout: 10_000 });
    });
  },
);

function processesOf(user: number): number {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.filter((id) => livesFor(id, user)).length;
}

/** Who has ended and is waited for by nobody does not live. */
function livesFor(id: string, user: number): boolean {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    return new RegExp(`^Uid:\\t${user}\\t`, 'm').test(status) && !/^State:\tZ/m.test(status);
  } catch {
    return false;
  }
}
