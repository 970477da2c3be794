import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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
