import type { Sandbox } from '../launchers/launcher.ts';
import type { MemoryGroup } from './memory-groups.ts';
import { type OwnMemory, ownMemoryMb } from './process-memory.ts';

/** How often the memory of an environment is looked at, and how much less often while it waits for an invocation. */
const pollMs = 100;
const idleMs = 1000;
/** Share of the time that looking may take: many processes are looked at less often. */
const share = 0.05;
/** Of more processes than these Linux knows the sum faster than it tells each. */
const fewProcesses = 8;

export interface WatchedSandbox extends Pick<Sandbox, 'processDirectories' | 'temporaryMb' | 'kill'> {
  readonly group: MemoryGroup | undefined;
  readonly limitMb: number;
  isIdle(): boolean;
}

export interface MemoryWatch {
  /** It is idle no more. */
  wake(): void;
  stop(): void;
}

/**
 * Ends a sandbox whose processes together outgrow the function's memory size: in what they have for themselves, without
 * the pages of programs and the files in /tmp. */
export function watchMemory(sandbox: WatchedSandbox): MemoryWatch {
  let timer: NodeJS.Timeout;
  const look = (): void => {
    const began = performance.now();
    if (sandbox.group?.ranOut() || usedMb(sandbox) > sandbox.limitMb) sandbox.kill();
    wait((performance.now() - began) / share);
  };
  const wait = (least: number): void => {
    timer = setTimeout(look, Math.max(least, sandbox.isIdle() ? idleMs : pollMs)).unref();
  };
  const wake = (): void => {
    clearTimeout(timer);
    wait(0);
  };
  wait(0);
  return { wake, stop: () => clearTimeout(timer) };
}

function usedMb(sandbox: WatchedSandbox): number {
  const { anonymous, shared } = ownMemory(sandbox);
  return anonymous + (shared > 0 ? Math.max(0, shared - sandbox.temporaryMb()) : 0);
}

function ownMemory({ group, limitMb, processDirectories }: WatchedSandbox): OwnMemory {
  const directories = processDirectories();
  if (group && directories.length > fewProcesses) return group.ownMemoryMb();
  return ownMemoryMb(directories, limitMb);
}
