import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface LocalServer {
  readonly endpoint: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  stop(): Promise<void>;
}

const command = fileURLToPath(new URL('../../dist/sekisho.js', import.meta.url));

/** Starts Sekisho on a free port and a throw-away folder, with a root key of this run's own. */
export async function startLocalServer(): Promise<LocalServer> {
  const credentials = {
    accessKeyId: `AKIA${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64'),
  };
  const server = spawn(process.execPath, [command, 'start', '--ephemeral', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      SEKISHO_ROOT_ACCESS_KEY_ID: credentials.accessKeyId,
      SEKISHO_ROOT_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    },
  });
  const endpoint = await announcedEndpoint(server);
  return {
    endpoint,
    credentials,
    async stop() {
      if (server.exitCode !== null) return;
      server.kill('SIGTERM');
      await once(server, 'exit');
    },
  };
}

async function announcedEndpoint(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error('the server has no output');
  for await (const line of createInterface(server.stdout)) {
    const endpoint = /listens on (\S+)/.exec(line)?.[1];
    if (endpoint) return endpoint;
  }
  throw new Error(`the server ended with exit code ${server.exitCode}`);
}
