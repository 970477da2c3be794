import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessKeyId } from '../core/access-key-id.ts';
import { secretAccessKey } from '../core/ids.ts';
import type { Authority } from '../http/tls/authority.ts';
import type { RootKey } from '../identity/keys/root-key.ts';
import { type Configuration, ConfigurationProblem } from './configuration.ts';
import { folderProblem } from './folder-problem.ts';
import { writePrivately } from './private-file.ts';
import { openPrivateFolder } from './private-folder.ts';
import { storageNotice } from './storage-notice.ts';
import { makeThrowAwayFolder } from './throw-away-folder.ts';

/** Everything that outlives the server, readable by its user alone. */
export interface DataFolder {
  readonly path: string;
  /** Seals secrets and session tokens; 32 bytes. */
  readonly sealingKey: Buffer;
  readonly root: RootKey;
  /** When its first key was made. Epoch milliseconds. */
  readonly createDate: number;
  readonly consoleToken: string;
  /** Who vouches for this server, made when it is first asked for; of a throw-away folder its key stays in memory. */
  authority(): Promise<Authority>;
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

const files = {
  key: 'sealing.key',
  root: 'root-credentials.json',
  token: 'console-token',
  authority: 'authority.key',
  server: 'server.json',
};

/** Opens the folder, making what is missing: on the first start the root key is minted. Throws ConfigurationProblem. */
export function openDataFolder(configuration: Configuration): DataFolder {
  const { dataFolder } = configuration;
  try {
    if (dataFolder === undefined) {
      const { path, remove } = makeThrowAwayFolder();
      return filled(path, remove, configuration);
    }
    openPrivateFolder(dataFolder);
    return filled(dataFolder, () => rmSync(join(dataFolder, files.server), { force: true }), configuration);
  } catch (error) {
    throw folderProblem(dataFolder ?? tmpdir(), error);
  }
}

function filled(path: string, leave: () => void, configuration: Configuration): DataFolder {
  const keep = keeper(configuration.dataFolder !== undefined);
  const mint = () => randomBytes(32).toString('hex');
  const sealingKey = Buffer.from(keep(join(path, files.key), mint), 'hex');
  if (sealingKey.length !== 32) throw new ConfigurationProblem(`${join(path, files.key)} is damaged.`);
  const consoleToken = consoleTokenOf(path, configuration, keep);
  const root = rootOf(path, configuration, keep);
  const announcement = announcer(join(path, files.server));
  return {
    path,
    sealingKey,
    root,
    createDate: Math.floor(statSync(join(path, files.key)).mtimeMs),
    consoleToken,
    authority: authorityOf(path, configuration, keep),
    announce: (url) => announcement.make(JSON.stringify({ url, ...keyOf(root) })),
    leave() {
      announcement.end();
      leave();
    },
  };
}

/** So long a disk that could not be written to is left alone, in milliseconds. */
const patience = 1000;

/** The server does without its announcement until there is room for it. */
function announcer(file: string) {
  const notice = storageNotice('Where this server listens, for the other commands,');
  let timer: NodeJS.Timeout | undefined;
  const make = (text: string): void => {
    try {
      writePrivately(file, text, false);
      notice.worked();
    } catch (error) {
      notice.failed(error);
      timer = setTimeout(make, patience, text).unref();
    }
  };
  return { make, end: () => clearTimeout(timer) };
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
function consoleTokenOf(path: string, { consoleToken }: Configuration, keep: Keep): string {
  const file = join(path, files.token);
  const token = consoleToken || keep(file, () => randomBytes(24).toString('base64url'));
  if (token === '') throw new ConfigurationProblem(`${file} is damaged.`);
  return token;
}

/** Loaded and made when it is first asked for; tried again where its key could not be kept. */
function authorityOf(path: string, { dataFolder }: Configuration, keep: Keep): () => Promise<Authority> {
  let made: Promise<Authority> | undefined;
  async function make(): Promise<Authority> {
    const { authority, authorityKey } = await import('../http/tls/authority.ts');
    return authority(dataFolder === undefined ? authorityKey() : keep(join(path, files.authority), authorityKey));
  }
  return () => {
    made ??= make().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

function rootOf(path: string, { account, rootKey }: Configuration, keep: Keep): RootKey {
  if (rootKey) return { account, ...rootKey };
  const mint = () => JSON.stringify({ accessKeyId: accessKeyId('AKIA', account), secretAccessKey: secretAccessKey() });
  return { account, ...keyOf(JSON.parse(keep(join(path, files.root), mint)) as Announcement) };
}

function keyOf({ accessKeyId, secretAccessKey }: Pick<RootKey, 'accessKeyId' | 'secretAccessKey'>) {
  return { accessKeyId, secretAccessKey };
}

/** Reads a file of the folder, or makes it. */
type Keep = (file: string, make: () => string) => string;

function keeper(outlives: boolean): Keep {
  return (file, make) => {
    if (existsSync(file)) return readFileSync(file, 'utf8').trim();
    const text = make();
    writePrivately(file, text, outlives);
    return text;
  };
}
