import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { probePython } from './interpreters/probe-python.ts';
import { chooseLauncher } from './launchers/choose-launcher.ts';
import { runtimeFixture } from './testing/runtime-fixture.ts';

const scratch = mkdtempSync(join(tmpdir(), 'probe-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const probed = await chooseLauncher({ choice: 'auto', root: scratch, secret: [] });
const bubblewrap = probed.launcher.name === 'bubblewrap';
const root = process.getuid?.() === 0;
const system = await probePython('/usr/bin/python3');

/** Looks through all that a function sees. */
const seeker = `
import os
def handler(marks, context):
    found = []
    for folder, folders, files in os.walk('/'):
        if folder == '/':
            folders.remove('proc')
        found += [os.path.join(folder, name) for name in files + folders for mark in marks if mark in name]
    return [found, os.path.exists('/var/task/app.py'), open('/tmp/x', 'w').write('1')]
`;

const cleanup: (() => unknown)[] = [];
afterEach(async () => {
  for (const undo of cleanup.splice(0).toReversed()) await undo();
});

function folder(path: string): string {
  mkdirSync(path, { recursive: true });
  cleanup.push(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A Python with a prefix of its own, such as one that was built with --prefix. */
function ownPython(): { prefix: string; python: string } {
  const prefix = folder(mkdtempSync(join(tmpdir(), 'prefix-')));
  const release = `python3.${system?.version.split('.')[1]}`;
  const python = join(prefix, 'bin', release);
  for (const name of ['bin', 'lib', 'share']) mkdirSync(join(prefix, name));
  copyFileSync(system?.path ?? '', python);
  symlinkSync(`/usr/lib/${release}`, join(prefix, 'lib', release));
  return { prefix, python };
}

/** What a function sees of a data folder with keys and with the code of another function. */
async function seen(dataFolder: string, python = '/usr/bin/python3', secret = dataFolder): Promise<unknown> {
  const mark = `mark-${randomUUID()}`;
  const fixture = runtimeFixture({
    ...{ launcher: 'bubblewrap', root: join(dataFolder, 'runtime'), secret: [secret] },
    interpreters: { 'python3.13': python },
  });
  cleanup.push(fixture.close);
  writeFileSync(join(dataFolder, `${mark}-sealing.key`), 'secret');
  await fixture.define('python3.13', { [`${mark}-other.py`]: '' });
  const configuration = await fixture.define('python3.13', { 'app.py': seeker }, { timeoutSeconds: 60 });
  return (await fixture.invoke(configuration, [mark])).value;
}

const nothing = [[], true, 1];

describe.skipIf(!bubblewrap || !system)('the data folder is not seen by a function (needs bubblewrap, python3)', () => {
  test('below the prefix of its interpreter', async () => {
    const { prefix, python } = ownPython();
    expect(await seen(folder(join(prefix, 'share', 'sekisho')), python)).toEqual(nothing);
    expect(await seen(folder(join(prefix, 'lib', 'sekisho')), python)).toEqual(nothing);
  });

  test('above its interpreter', async () => {
    const { prefix, python } = ownPython();
    expect(await seen(prefix, python)).toEqual(nothing);
  });

  test('past a symbolic link', async () => {
    const { prefix, python } = ownPython();
    const link = join(folder(mkdtempSync(join(tmpdir(), 'link-'))), 'data');
    symlinkSync(folder(join(prefix, 'lib', 'sekisho')), link);
    expect(await seen(link, python)).toEqual(nothing);
  });

  test('among the temporary files of the machine', async () => {
    expect(await seen(folder(mkdtempSync(join(tmpdir(), 'sekisho-'))))).toEqual(nothing);
  });

  test.skipIf(!root).each(['/usr/local/share', '/usr/lib', '/opt', '/etc/ssl/certs', '/etc', '/var/lib'])(
    'in %s (needs root)',
    async (parent) => {
      expect(await seen(folder(join(parent, `sekisho-${randomUUID()}`)))).toEqual(nothing);
    },
  );

  test.skipIf(!root)('through a bind mount of it, or of a part of it (needs root)', async () => {
    const data = folder(mkdtempSync(join(tmpdir(), 'sekisho-')));
    const [whole, part] = [1, 2].map(() => folder(`/usr/local/share/sekisho-${randomUUID()}`)) as [string, string];
    mkdirSync(join(data, 'runtime', 'code'), { recursive: true });
    for (const [from, to] of [
      [data, whole],
      [join(data, 'runtime', 'code'), part],
    ] as const) {
      execFileSync('/usr/bin/mount', ['--bind', from, to]);
      cleanup.push(() => execFileSync('/usr/bin/umount', [to]));
    }
    expect(await seen(data)).toEqual(nothing);
  });
});

describe.skipIf(!bubblewrap || !system)('where it cannot be hidden, functions are refused (needs bubblewrap)', () => {
  test('a folder without which no program runs', async () => {
    const data = folder(mkdtempSync(join(tmpdir(), 'sekisho-')));
    await expect(seen(data, '/usr/bin/python3', '/usr/lib')).rejects.toMatchObject({
      ...{ code: 'InvalidRuntimeException', status: 502 },
      message: expect.stringContaining('the data folder /usr/lib lies where their sandbox needs'),
    });
  });

  test('a folder without which an interpreter does not run: others do', async () => {
    const data = folder(mkdtempSync(join(tmpdir(), 'sekisho-')));
    const library = `/usr/lib/python3.${system?.version.split('.')[1]}`;
    await expect(seen(data, '/usr/bin/python3', library)).rejects.toMatchObject({
      ...{ code: 'InvalidRuntimeException', status: 502 },
      message: expect.stringContaining('functions must not see'),
    });
    const fixture = runtimeFixture({ launcher: 'bubblewrap', secret: [library] });
    cleanup.push(fixture.close);
    const configuration = await fixture.define('nodejs22.x', { 'app.js': 'exports.handler = async () => 1' });
    expect((await fixture.invoke(configuration)).value).toBe(1);
  });
});

describe.skipIf(!bubblewrap || !system)('of the machine a function sees (needs bubblewrap)', () => {
  test('neither private keys, nor homes, nor other processes, nor their sockets', async () => {
    const app = `
import os
def attempt(path):
    try: return sorted(os.listdir(path))
    except OSError as error: return error.strerror
def handler(event, context):
    places = ['/etc/ssl/private', '/root', '/home', '/var/run', '/sys', '/opt', '/run', '/dev/shm']
    return {'places': {path: attempt(path) for path in places}, 'processes': len([p for p in os.listdir('/proc') if p.isdigit()])}
`;
    const fixture = runtimeFixture({ launcher: 'bubblewrap', interpreters: { 'python3.13': '/usr/bin/python3' } });
    cleanup.push(fixture.close);
    const { value } = await fixture.invoke(await fixture.define('python3.13', { 'app.py': app }));
    const missing = 'No such file or directory';
    expect(value).toEqual({
      places: {
        ...{ '/etc/ssl/private': missing, '/root': missing, '/home': missing, '/var/run': missing, '/sys': missing },
        ...{ '/opt': [], '/run': ['runtime-api.sock'], '/dev/shm': [] },
      },
      processes: 2,
    });
  });
});
