import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { ExitReason } from '../exit-reason.ts';
import type { Sandbox } from './launcher.ts';

/** How long outputs may stay open after their process has ended: someone else may have inherited them. */
const outputGraceMs = 200;

/** A sandbox over a child process with outputs on 1, 2 and 3. */
export function childSandbox(
  child: ChildProcess,
  parts: Omit<Sandbox, 'stdout' | 'stderr' | 'telemetry' | 'exited'> & { reason(status: number): ExitReason },
): Sandbox {
  const exited = new Promise<ExitReason>((resolve) => {
    let reason: ExitReason = { status: 1 };
    const finish = (): void => resolve(reason);
    child.on('error', finish);
    child.on('close', finish);
    child.on('exit', (status, signal) => {
      reason = signal ? { status: 128, signal } : parts.reason(status ?? 0);
      parts.kill();
      setTimeout(finish, outputGraceMs).unref();
    });
  });
  const { processId, processDirectories, processIds, temporaryMb, holdTmp, kill } = parts;
  return {
    stdout: child.stdio[1] as Readable,
    stderr: child.stdio[2] as Readable,
    telemetry: child.stdio[3] as Readable,
    exited,
    processId,
    processDirectories,
    processIds,
    temporaryMb,
    holdTmp,
    kill,
  };
}
