import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { APIGatewayClient } from '@aws-sdk/client-api-gateway';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { IAMClient } from '@aws-sdk/client-iam';
import { LambdaClient } from '@aws-sdk/client-lambda';

const command = join(import.meta.dirname, '..', 'dist', 'sekisho.js');
const credentials = { accessKeyId: 'AKIASPAWNEDSERVER000', secretAccessKey: 'spawned' };
const consoleToken = 'the-token-of-the-tests';

/** The server as it is shipped, in a process of its own, and the real clients, which try once. */
export interface SpawnedServer {
  /** For clients of one's own. */
  readonly options: {
    readonly endpoint: string;
    readonly region: string;
    readonly maxAttempts: number;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  };
  readonly iam: IAMClient;
  readonly lambda: LambdaClient;
  readonly logs: CloudWatchLogsClient;
  readonly gateway: APIGatewayClient;
  readonly process: ChildProcess;
  /** What it has written to standard error. */
  complaints(): string;
  /** `path` below `/_sekisho/`. */
  ask(path: string, method?: string): Promise<Response>;
  /** Answers the exit code; null when a signal ended it. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** On a data folder, or on a throw-away one below `TMPDIR`. Rejects when it ends before it listens. */
export async function spawnServer(place: string | { readonly TMPDIR: string }): Promise<SpawnedServer> {
  const where = typeof place === 'string' ? ['--data-dir', place] : ['--ephemeral'];
  const child = spawn(process.execPath, [command, 'start', '--port', '0', ...where], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      SEKISHO_ROOT_ACCESS_KEY_ID: credentials.accessKeyId,
      SEKISHO_ROOT_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      SEKISHO_CONSOLE_TOKEN: consoleToken,
      ...(typeof place === 'object' && place),
    },
  });
  const exited = once(child, 'exit');
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  const endpoint = await announced(child);
  if (!endpoint) throw new Error(`the server ended before it listened: ${complaints}`);
  const options = { endpoint, region: 'eu-west-1', credentials, maxAttempts: 1 };
  return {
    options,
    iam: new IAMClient(options),
    lambda: new LambdaClient(options),
    logs: new CloudWatchLogsClient(options),
    gateway: new APIGatewayClient(options),
    process: child,
    complaints: () => complaints,
    ask: (path, method = 'GET') =>
      fetch(`${endpoint}/_sekisho/${path}`, { method, headers: { authorization: `Bearer ${consoleToken}` } }),
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      const [code] = await exited;
      return code;
    },
  };
}

async function announced(child: ChildProcess): Promise<string | undefined> {
  for await (const line of createInterface(child.stdout!)) {
    const endpoint = /listens on (\S+)/.exec(line)?.[1];
    if (endpoint) return endpoint;
  }
  return undefined;
}
