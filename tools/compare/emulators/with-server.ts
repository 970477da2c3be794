import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contestant } from './contestants.ts';
import { type RunningServer, startServer } from './running-server.ts';

/** Does something with a running server whose data are in a folder of their own, and stops it whatever happens. */
export async function withServer(
  contestant: Contestant,
  use: (server: RunningServer) => Promise<void>,
  prepare?: (dataFolder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sekisho-compare-'));
  try {
    await prepare?.(join(folder, 'data'));
    const server = await startServer(contestant, folder);
    try {
      await use(server);
    } finally {
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
