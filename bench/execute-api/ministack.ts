import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { World } from '../../examples/story/world.ts';
import { worldOf } from '../../tools/compare/emulators/administrator.ts';
import { emulators, waysToStart } from '../../tools/compare/emulators/contestants.ts';
import { install } from '../../tools/compare/emulators/install.ts';
import { findPython } from '../../tools/compare/emulators/machine.ts';
import { startServer } from '../../tools/compare/emulators/running-server.ts';

export interface Ministack {
  readonly world: World;
  readonly origin: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Where `npm run compare -- emulators` installs too, and finds again what is there. */
const installations = join(tmpdir(), 'sekisho-emulators');

/** MiniStack with its signatures and policies checked (`AUTH=true`), from PyPI, on a free port; or why not here. */
export async function startMinistack(): Promise<Ministack | { readonly why: string }> {
  const emulator = emulators.find(({ name }) => name === 'MiniStack')!;
  mkdirSync(installations, { recursive: true });
  const installed = await install(emulator, { folder: installations, python: await findPython() });
  if ('why' in installed) return installed;
  const enforcing = waysToStart(emulator, installed.environment).at(-1)!;
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-bench-'));
  try {
    const server = await startServer(enforcing, folder);
    const stop = () => server.stop().finally(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
    return { world: await worldOf(enforcing, server), origin: server.endpoint, pid: server.pid, stop };
  } catch (error) {
    return { why: `cannot be started here: ${(error as Error).message}` };
  }
}
