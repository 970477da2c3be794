import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface BareServer {
  readonly origin: string;
  readonly pid: number;
  stop(): void;
}

/** The baseline: node:http alone, in a process of its own, answering every request as `same` was answered. */
export async function startBareServer(same: Response): Promise<BareServer> {
  const headers = [...same.headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name)).flat();
  const answer = JSON.stringify({ status: same.status, headers, body: await same.text() });
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), answer], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(child.stdout)) {
    return { origin: line.replace(/^.* /, ''), pid: child.pid ?? 0, stop: () => child.kill() };
  }
  throw new Error('the bare server did not start');
}

if (import.meta.main) serve(JSON.parse(process.argv[2] ?? '{}') as { status: number; headers: string[]; body: string });

function serve({ status, headers, body }: { status: number; headers: string[]; body: string }): void {
  const server = createServer((_request, response) => {
    response.writeHead(status, headers);
    response.end(body);
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (address && typeof address === 'object') process.stdout.write(`listens on http://127.0.0.1:${address.port}\n`);
  });
}
