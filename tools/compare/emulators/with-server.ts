import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contestant } from './contestants.ts';
import { type RunningServer, startServer } from './running-server.ts';

const mostToUse = 300_000;

/**
 * Does something with a running server whose data are in a folder of their own, and stops it whatever happens: after five
 * minutes too, and then all that waits for it fails.
 */
export async function withServer(
  contestant: Contestant,
  use: (server: RunningServer) => Promise<void>,
  prepare?: (dataFolder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sekisho-compare-'));
  try {
    await prepare?.(join(folder, 'data'));
    const server = await startServer(contestant, folder);
    const timer = setTimeout(() => void server.stop(), mostToUse);
    try {
      await use(server);
    } finally {
      clearTimeout(timer);
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
