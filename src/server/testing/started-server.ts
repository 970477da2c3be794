import { type Configuration, defaultAccount, defaultHost } from '../configuration.ts';
import { type RunningServer, startServer } from '../start-server.ts';

interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A server on a free port that keeps nothing, asked by its operator. */
export interface StartedServer extends Pick<RunningServer, 'url' | 'close'> {
  /** For the SDK's clients, as the root user. */
  readonly client: { readonly endpoint: string; readonly region: string; readonly credentials: Keys };
  /** `path` below `/_sekisho/`. */
  ask(path: string, method?: string): Promise<Response>;
}

const consoleToken = 'the-token-of-the-tests';

export async function startedServer(more: Partial<Configuration> = {}): Promise<StartedServer> {
  const { url, close } = await startServer({
    host: defaultHost,
    port: 0,
    dataFolder: undefined,
    preparedRuntimes: '',
    account: defaultAccount,
    auth: 'enforce',
    denialReasons: true,
    authorizationIds: false,
    rootKey: undefined,
    consoleToken,
    ...more,
  });
  const headers = { authorization: `Bearer ${consoleToken}` };
  const ask = (path: string, method = 'GET') => fetch(`${url}/_sekisho/${path}`, { method, headers });
  const credentials = (await (await ask(`accounts/${defaultAccount}/credentials`)).json()) as Keys;
  return { url, close, ask, client: { endpoint: url, region: 'us-east-1', credentials } };
}
