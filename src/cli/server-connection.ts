import { resolve } from 'node:path';
import { ConfigurationProblem, userDataFolder } from '../server/configuration.ts';
import { type Announcement, readAnnouncement, readConsoleToken } from '../server/data-folder.ts';
import { dataFolderOption, thisCommand } from './this-command.ts';

/** The running server, asked behind its console token. */
export interface ServerConnection {
  /** `http://127.0.0.1:4566` */
  readonly url: string;
  /** `path` below `/_sekisho/`. Answers JSON; throws ConfigurationProblem with the server's words when it refuses. */
  get<Answer>(path: string): Promise<Answer>;
  post<Answer>(path: string, body: object): Promise<Answer>;
  delete<Answer>(path: string): Promise<Answer>;
}

/** The option that every command of a running server takes. */
export const connectionOptions = {
  'data-dir': {
    value: 'DIR',
    help: "the server's data folder, when it is not the usual one; SEKISHO_DATA_DIR names it too",
    read: readFolder,
  },
} as const;

/** The option of every command that tells something. */
export const jsonOption = { json: { help: 'the answer as JSON, for programs' } } as const;

type Connecting = { readonly 'data-dir': string | undefined };

/** A folder of the command line. */
export function readFolder(text: string): string {
  return resolve(text);
}

/** The data folder that is meant: named, of the environment, or the user's own. */
export function dataFolderOf(values: Connecting): string {
  return values['data-dir'] ?? resolve(process.env['SEKISHO_DATA_DIR'] || userDataFolder(process.env));
}

/** Where the server of a data folder listens, and its root user's key. Throws ConfigurationProblem when none runs there. */
export function announcementOf(folder: string): Announcement {
  const found = readAnnouncement(folder);
  if (found) return found;
  const start = `${thisCommand()} start${dataFolderOption(folder, userDataFolder(process.env))}`;
  throw new ConfigurationProblem(`no server runs on ${folder}; this starts one: ${start}`);
}

/** Throws ConfigurationProblem when the server that was announced is gone: one that is killed takes nothing back. */
export async function requireAlive({ url }: Announcement): Promise<void> {
  await request(`${url}/_sekisho/health`, {});
}

/** Finds the server that runs on a data folder. Throws ConfigurationProblem when there is none. */
export function connect(values: Connecting): ServerConnection {
  const folder = dataFolderOf(values);
  const { url } = announcementOf(folder);
  const token = process.env['SEKISHO_CONSOLE_TOKEN'] || (readConsoleToken(folder) ?? '');
  const ask = (method: string, path: string, body?: object) =>
    request(`${url}/_sekisho/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(body && { body: JSON.stringify(body) }),
    });
  return {
    url,
    get: <Answer>(path: string) => ask('GET', path) as Promise<Answer>,
    post: <Answer>(path: string, body: object) => ask('POST', path, body) as Promise<Answer>,
    delete: <Answer>(path: string) => ask('DELETE', path) as Promise<Answer>,
  };
}

const wrongToken =
  'the server wants another console token: set SEKISHO_CONSOLE_TOKEN to the one that it was started with, or name its data folder with --data-dir';

async function request(url: string, init: RequestInit): Promise<unknown> {
  const { origin } = new URL(url);
  const response = await fetch(url, init).catch(() => {
    throw new ConfigurationProblem(`the server at ${origin} does not answer`);
  });
  if (response.status === 401) throw new ConfigurationProblem(wrongToken);
  const answer = (await response.json().catch(() => {
    throw new ConfigurationProblem(`what listens on ${origin} now is no Sekisho server`);
  })) as { message?: string };
  if (!response.ok) throw new ConfigurationProblem(answer.message ?? `the server answered ${response.status}`);
  return answer;
}
