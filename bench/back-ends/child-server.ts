import { spawn } from 'node:child_process';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface ChildServer {
  readonly origin: string;
  readonly pid: number;
  stop(): void;
}

/** A script of this folder as a process of its own, which says where it listens. */
export async function startChildServer(script: string, ...parameters: string[]): Promise<ChildServer> {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [file, ...parameters], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface(child.stdout)) {
    return { origin: line.replace(/^.* /, ''), pid: child.pid ?? 0, stop: () => child.kill() };
  }
  throw new Error(`${script} did not start`);
}

/** The other side of it. */
export function announce(server: Server): void {
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    process.stdout.write(`listens on http://127.0.0.1:${port}\n`);
  });
}
