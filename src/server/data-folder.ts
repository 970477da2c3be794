import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessKeyId } from '../core/access-key-id.ts';
import { secretAccessKey } from '../core/ids.ts';
import type { RootKey } from '../identity/root-key.ts';
import { type Configuration, ConfigurationProblem } from './configuration.ts';

/** Everything that outlives the server, readable by its user alone. */
export interface DataFolder {
  readonly path: string;
  /** Seals secrets and session tokens; 32 bytes. */
  readonly sealingKey: Buffer;
  readonly root: RootKey;
  readonly consoleToken: string;
  /** Says where the server listens, for `sekisho env`. */
  announce(url: string): void;
  /** Takes the announcement back; removes a throw-away folder. */
  leave(): void;
}

/** What `sekisho env` reads: where the server listens and the root user's key. */
export interface Announcement {
  readonly url: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const files = { key: 'sealing.key', root: 'root-credentials.json', token: 'console-token', server: 'server.json' };

/** Opens the folder, making what is missing: on the first start the root key is minted. Throws ConfigurationProblem. */
export function openDataFolder(configuration: Configuration): DataFolder {
  const { dataFolder, rootKey, account } = configuration;
  const path = dataFolder ?? mkdtempSync(join(tmpdir(), 'sekisho-'));
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const sealingKey = Buffer.from(
      keep(join(path, files.key), () => randomBytes(32).toString('hex')),
      'hex',
    );
    if (sealingKey.length !== 32) throw new ConfigurationProblem(`${join(path, files.key)} is damaged.`);
    const consoleToken = consoleTokenOf(path, configuration);
    const root = rootOf(path, account, rootKey);
    return {
      path,
      sealingKey,
      root,
      consoleToken,
      announce: (url) => writePrivately(join(path, files.server), JSON.stringify({ url, ...keyOf(root) })),
      leave: () => rmSync(dataFolder === undefined ? path : join(path, files.server), { recursive: true, force: true }),
    };
  } catch (error) {
    throw error instanceof ConfigurationProblem ? error : new ConfigurationProblem(`${path}: ${reason(error)}`);
  }
}

/** What the running server of a folder announced; undefined when none runs there. */
export function readAnnouncement(path: string): Announcement | undefined {
  const file = join(path, files.server);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Announcement) : undefined;
}

/** The console token of a folder; undefined when no server ever ran there. */
export function readConsoleToken(path: string): string | undefined {
  const file = join(path, files.token);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** INVARIANT: never empty, for an empty token is one that everybody sends. */
function consoleTokenOf(path: string, { consoleToken }: Configuration): string {
  const file = join(path, files.token);
  const token = consoleToken || keep(file, () => randomBytes(24).toString('base64url'));
  if (token === '') throw new ConfigurationProblem(`${file} is damaged.`);
  return token;
}

function rootOf(path: string, account: string, given: Configuration['rootKey']): RootKey {
  if (given) return { account, ...given };
  const mint = () => JSON.stringify({ accessKeyId: accessKeyId('AKIA', account), secretAccessKey: secretAccessKey() });
  return { account, ...keyOf(JSON.parse(keep(join(path, files.root), mint)) as Announcement) };
}

function keyOf({ accessKeyId, secretAccessKey }: Pick<RootKey, 'accessKeyId' | 'secretAccessKey'>) {
  return { accessKeyId, secretAccessKey };
}

/** Reads a file of the folder, or makes it. */
function keep(file: string, make: () => string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const text = make();
  writePrivately(file, text);
  return text;
}

function writePrivately(file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600 });
  chmodSync(file, 0o600);
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
