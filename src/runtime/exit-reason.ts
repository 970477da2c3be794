import { constants } from 'node:os';

/** How a runtime's process ended. */
export interface ExitReason {
  readonly status: number;
  /** Name such as `SIGKILL`, when a signal ended it. */
  readonly signal?: NodeJS.Signals;
}

/** The words in which Lambda names a signal: those of Go's syscall package. */
const words: Partial<Record<NodeJS.Signals, string>> = {
  SIGABRT: 'aborted',
  SIGBUS: 'bus error',
  SIGFPE: 'floating point exception',
  SIGHUP: 'hangup',
  SIGILL: 'illegal instruction',
  SIGINT: 'interrupt',
  SIGKILL: 'killed',
  SIGPIPE: 'broken pipe',
  SIGQUIT: 'quit',
  SIGSEGV: 'segmentation fault',
  SIGTERM: 'terminated',
};

const names = new Map(Object.entries(constants.signals).map(([name, number]) => [number, name as NodeJS.Signals]));

/** `Runtime exited ...`: the message of Runtime.ExitError. */
export function describeExit(reason: ExitReason): string {
  if (reason.signal) return `Runtime exited with error: signal: ${words[reason.signal] ?? reason.signal}`;
  if (reason.status === 0) return 'Runtime exited without providing a reason';
  return `Runtime exited with error: exit status ${reason.status}`;
}

/** Shells and bubblewrap report a child that died of signal n as status 128 + n. */
export function exitFromWrapper(status: number): ExitReason {
  const signal = status > 128 ? names.get(status - 128) : undefined;
  return signal && words[signal] ? { status, signal } : { status };
}
