import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export interface LocalServer {
  readonly endpoint: string;
  /** Opens the console, once. */
  readonly consoleUrl: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  stop(): Promise<void>;
}

const command = fileURLToPath(new URL('../../dist/sekisho.js', import.meta.url));

/**
 * Starts Sekisho on a free port, with a root key of this run's own; without a data folder it keeps nothing.
 */
export async function startLocalServer(dataFolder?: string): Promise<LocalServer> {
  const credentials = {
    accessKeyId: `AKIA${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64'),
  };
  const place = dataFolder === undefined ? ['--ephemeral'] : ['--data-dir', dataFolder];
  const server = spawn(process.execPath, [command, 'start', '--port', '0', ...place], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      SEKISHO_ROOT_ACCESS_KEY_ID: credentials.accessKeyId,
      SEKISHO_ROOT_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    },
  });
  const { endpoint, consoleUrl } = await announced(server);
  return {
    endpoint,
    consoleUrl,
    credentials,
    async stop() {
      if (server.exitCode !== null) return;
      server.kill('SIGTERM');
      await once(server, 'exit');
    },
  };
}

/** Gives the Python of this machine the boto3 that AWS's runtime carries. Rejects with what stands in the way. */
export async function prepareRuntime(runtime: string, dataFolder: string): Promise<void> {
  await promisify(execFile)(process.execPath, [command, 'runtimes', 'add', runtime, '--data-dir', dataFolder]);
}

async function announced(server: ChildProcess): Promise<Pick<LocalServer, 'endpoint' | 'consoleUrl'>> {
  if (!server.stdout) throw new Error('the server has no output');
  let endpoint: string | undefined;
  for await (const line of createInterface(server.stdout)) {
    endpoint ??= /listens on (\S+)/.exec(line)?.[1];
    const consoleUrl = /(\S+\?token=\S+)$/.exec(line)?.[1];
    if (endpoint && consoleUrl) return { endpoint, consoleUrl };
  }
  throw new Error(`the server ended with exit code ${server.exitCode}`);
}
