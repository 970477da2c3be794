import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface ProbedServer {
  readonly endpoint: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly consoleToken: string;
  /** Longest time in milliseconds that the event loop stood still since the last time this was asked, and computed. */
  longestGap(): Promise<{ readonly gap: number; readonly work: number }>;
  /** Most megabytes that were resident since the last time this was asked. */
  peak(): Promise<number>;
  /** Bytes in use after a full collection. */
  memory(): Promise<NodeJS.MemoryUsage>;
  stop(): Promise<void>;
}

const command = fileURLToPath(new URL('../dist/sekisho.js', import.meta.url));
const probe = new URL('./loop-probe.ts', import.meta.url).href;

/** The server as it is shipped, with its data in a folder, and a probe in its event loop. */
export async function startProbedServer(folder: string): Promise<ProbedServer> {
  const credentials = {
    accessKeyId: `AKIA${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64'),
  };
  const consoleToken = randomBytes(16).toString('hex');
  const server = spawn(process.execPath, ['--import', probe, command, 'start', '--port', '0', '--data-dir', folder], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      ...process.env,
      SEKISHO_ROOT_ACCESS_KEY_ID: credentials.accessKeyId,
      SEKISHO_ROOT_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      // What is measured is the server, not the quota of an account.
      SEKISHO_ACCOUNT_THROTTLE: 'off',
      SEKISHO_CONSOLE_TOKEN: consoleToken,
    },
  });
  const exited = once(server, 'exit');
  const ask = async (question: 'gap' | 'memory' | 'peak') => {
    server.send(question);
    return (await once(server, 'message'))[0];
  };
  return {
    endpoint: await announced(createInterface(server.stdout!)),
    credentials,
    consoleToken,
    longestGap: () => ask('gap') as Promise<{ gap: number; work: number }>,
    peak: () => ask('peak') as Promise<number>,
    memory: () => ask('memory') as Promise<NodeJS.MemoryUsage>,
    async stop() {
      server.kill('SIGTERM');
      await exited;
    },
  };
}

async function announced(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const endpoint = /listens on (\S+)/.exec(line)?.[1];
    if (endpoint) return endpoint;
  }
  throw new Error('the server ended before it listened');
}
