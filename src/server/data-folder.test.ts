import {
  chmodSync,
  chownSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Configuration, ConfigurationProblem, defaultAccount, defaultHost } from './configuration.ts';
import { openDataFolder } from './data-folder.ts';

const configuration = (change: Partial<Configuration> = {}): Configuration => ({
  host: defaultHost,
  port: 0,
  dataFolder: mkdtempSync(join(tmpdir(), 'data-folder-')),
  preparedRuntimes: '',
  account: defaultAccount,
  auth: 'enforce',
  denialReasons: true,
  authorizationIds: false,
  rootKey: undefined,
  consoleToken: undefined,
  ...change,
});

test('a console token that is given is taken; one that is set but empty is none, and one is made', () => {
  expect(openDataFolder(configuration({ consoleToken: 'given' })).consoleToken).toBe('given');
  expect(openDataFolder(configuration({ consoleToken: '' })).consoleToken).toMatch(/^[\w-]{32}$/);
});

test('an empty token in the folder does not open the admin endpoints to everybody: the server does not start', () => {
  const made = configuration();
  writeFileSync(join(made.dataFolder ?? '', 'console-token'), '\n');
  expect(() => openDataFolder(made)).toThrow(ConfigurationProblem);
});

test('what is there in half, after a crash in the middle of the first start, is not taken for a key', () => {
  const made = configuration();
  writeFileSync(join(made.dataFolder ?? '', 'sealing.key.1.part'), '0123');
  expect(openDataFolder(made).sealingKey).toHaveLength(32);
});

const modeOf = (path: string) => statSync(path).mode & 0o777;

test('a folder that is open to others is closed, with all that is in it', () => {
  const made = configuration();
  const folder = made.dataFolder ?? '';
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'runtime', 'code'), { recursive: true, mode: 0o755 });
  for (const name of ['state.db', 'state.db-wal', 'logs.db', 'logs.db-wal', 'logs.db-shm', 'server.json']) {
    writeFileSync(join(folder, name), '', { mode: 0o644 });
  }
  openDataFolder(made);
  expect(modeOf(folder)).toBe(0o700);
  for (const name of ['runtime', join('runtime', 'code')]) expect(modeOf(join(folder, name))).toBe(0o700);
  const files = readdirSync(folder).filter((name) => name !== 'runtime');
  expect(files.map((name) => [name, modeOf(join(folder, name))])).toEqual(files.map((name) => [name, 0o600]));
});

test('a link stands for the folder that it leads to', () => {
  const made = configuration();
  const link = join(mkdtempSync(join(tmpdir(), 'link-')), 'link');
  chmodSync(made.dataFolder ?? '', 0o777);
  symlinkSync(made.dataFolder ?? '', link);
  openDataFolder({ ...made, dataFolder: link });
  expect(modeOf(made.dataFolder ?? '')).toBe(0o700);
});

const problem = (dataFolder: string): string => {
  try {
    openDataFolder(configuration({ dataFolder }));
    return '';
  } catch (error) {
    if (!(error instanceof ConfigurationProblem)) throw error;
    return error.message;
  }
};

const empty = () => mkdtempSync(join(tmpdir(), 'data-folder-'));
const made = (path: string, make: (path: string) => void) => {
  make(path);
  return path;
};

test.each([
  ['below /proc', () => '/proc/nope', 'there can be no folder'],
  ['deep below /proc', () => '/proc/nope/a/b', 'there can be no folder'],
  ['a file', () => made(join(empty(), 'file'), (path) => writeFileSync(path, '')), 'is no folder'],
  [
    'below a file',
    () =>
      join(
        made(join(empty(), 'f'), (path) => writeFileSync(path, '')),
        'x',
      ),
    'is no folder',
  ],
  ['a device', () => '/dev/null', 'is no folder'],
  ['a link to nothing', () => made(join(empty(), 'l'), (path) => symlinkSync('/nowhere', path)), 'leads nowhere'],
  ['a link to itself', () => made(join(empty(), 'l'), (path) => symlinkSync('l', path)), 'leads nowhere'],
  ['a path with NUL', () => join(empty(), 'a\0b'), 'holds a NUL'],
  ['a long name', () => join(empty(), 'x'.repeat(256)), 'too long'],
  ['a long path', () => join(empty(), ...Array.from({ length: 900 }, () => 'long')), 'too long'],
])('%s is refused at once, and it is said why', (_name, path, why) => {
  expect(problem(path())).toContain(why);
});

const isRoot = process.getuid?.() === 0;

describe.skipIf(!isRoot)('as root', () => {
  test('a folder of another user is refused, and so is one with a part of somebody else', () => {
    const foreign = empty();
    chownSync(foreign, 1234, 1234);
    expect(problem(foreign)).toMatch(/belongs to another user \(1234/);
    const shared = empty();
    writeFileSync(join(shared, 'sealing.key'), 'f'.repeat(64));
    chownSync(join(shared, 'sealing.key'), 1234, 1234);
    expect(problem(shared)).toMatch(/sealing\.key belongs to another user/);
  });

  test('a link of another user in the folder is refused', () => {
    const shared = empty();
    symlinkSync('/etc/passwd', join(shared, 'state.db'));
    lchownSync(join(shared, 'state.db'), 1234, 1234);
    expect(problem(shared)).toMatch(/state\.db belongs to another user/);
  });
});
