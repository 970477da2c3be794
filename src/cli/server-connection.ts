import { ConfigurationProblem, userDataFolder } from '../server/configuration.ts';
import { readAnnouncement, readConsoleToken } from '../server/data-folder.ts';

/** The running server, asked behind its console token. */
export interface ServerConnection {
  /** `http://127.0.0.1:4566` */
  readonly url: string;
  /** `path` below `/_sekisho/`. Answers JSON; throws ConfigurationProblem with the server's words when it refuses. */
  get<Answer>(path: string): Promise<Answer>;
  post<Answer>(path: string, body: object): Promise<Answer>;
}

/** The option that every command of a running server takes. */
export const connectionOptions = { 'data-dir': { type: 'string' } } as const;

/** The data folder that is meant: named, of the environment, or the user's own. */
export function dataFolderOf(values: { readonly 'data-dir'?: string | undefined }): string {
  return values['data-dir'] ?? process.env['SEKISHO_DATA_DIR'] ?? userDataFolder(process.env);
}

/** Finds the server that runs on a data folder. Throws ConfigurationProblem when there is none. */
export function connect(values: { readonly 'data-dir'?: string | undefined }): ServerConnection {
  const folder = dataFolderOf(values);
  const found = readAnnouncement(folder);
  if (!found) throw new ConfigurationProblem(`no server runs on ${folder}: start one with 'sekisho start'`);
  const token = process.env['SEKISHO_CONSOLE_TOKEN'] || (readConsoleToken(folder) ?? '');
  const ask = (method: string, path: string, body?: object) =>
    request(`${found.url}/_sekisho/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(body && { body: JSON.stringify(body) }),
    });
  return {
    url: found.url,
    get: <Answer>(path: string) => ask('GET', path) as Promise<Answer>,
    post: <Answer>(path: string, body: object) => ask('POST', path, body) as Promise<Answer>,
  };
}

async function request(url: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(url, init).catch(() => {
    throw new ConfigurationProblem(`the server at ${new URL(url).origin} does not answer`);
  });
  const answer = (await response.json()) as { message?: string };
  if (!response.ok) throw new ConfigurationProblem(answer.message ?? `the server answered ${response.status}`);
  return answer;
}
