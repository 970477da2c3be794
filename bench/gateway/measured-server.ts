import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface MeasuredServer {
  readonly endpoint: string;
  readonly pid: number;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  stop(): Promise<void>;
}

/**
 * Starts a built product (`dist/sekisho.js` of some revision) as it is shipped, with a root key of this run's own, on the data of
 * a folder or on none.
 */
export async function startMeasuredServer(product: string, folder?: string): Promise<MeasuredServer> {
  const credentials = {
    accessKeyId: `AKIA${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64'),
  };
  const data = folder === undefined ? ['--ephemeral'] : ['--data-dir', folder];
  const server = spawn(process.execPath, [product, 'start', '--port', '0', ...data], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      SEKISHO_ROOT_ACCESS_KEY_ID: credentials.accessKeyId,
      SEKISHO_ROOT_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      // What is measured is the server, not the quota of an account.
      SEKISHO_ACCOUNT_THROTTLE: 'off',
    },
  });
  for await (const line of createInterface(server.stdout)) {
    const endpoint = /listens on (\S+)/.exec(line)?.[1];
    if (endpoint) return { endpoint, pid: server.pid ?? 0, credentials, stop: () => stop(server) };
  }
  throw new Error(`${product} ended before it listened`);
}

async function stop(server: ReturnType<typeof spawn>): Promise<void> {
  server.stdout?.resume();
  server.kill('SIGTERM');
  if (server.exitCode === null) await once(server, 'exit');
}
