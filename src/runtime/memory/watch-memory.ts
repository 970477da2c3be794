import type { Sandbox } from '../launchers/launcher.ts';
import type { MemoryGroup } from './memory-groups.ts';
import { ownMemoryMb } from './process-memory.ts';

/** How often the memory of an environment is looked at, and how much less often while it waits for an invocation. */
const pollMs = 100;
const idleTurns = 10;

export interface WatchedSandbox extends Pick<Sandbox, 'processDirectories' | 'temporaryMb' | 'kill'> {
  readonly group: MemoryGroup | undefined;
  readonly limitMb: number;
  isIdle(): boolean;
}

/**
 * Ends a sandbox whose processes together outgrow the function's memory size: in what they have for themselves, without
 * the pages of programs and the files in /tmp. Returns the function that stops watching.
 */
export function watchMemory(sandbox: WatchedSandbox): () => void {
  let turn = 0;
  const timer = setInterval(() => {
    turn += 1;
    if (sandbox.isIdle() && turn % idleTurns !== 0) return;
    if (sandbox.group?.ranOut() || usedMb(sandbox) > sandbox.limitMb) sandbox.kill();
  }, pollMs);
  timer.unref();
  return () => clearInterval(timer);
}

function usedMb({ group, limitMb, processDirectories, temporaryMb }: WatchedSandbox): number {
  const { anonymous, shared } = group?.ownMemoryMb() ?? ownMemoryMb(processDirectories(), limitMb);
  return anonymous + (shared > 0 ? Math.max(0, shared - temporaryMb()) : 0);
}
