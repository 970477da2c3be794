import type { Readable } from 'node:stream';
import type { ExitReason } from '../exit-reason.ts';
import type { Interpreter } from '../interpreters/interpreter.ts';

/** What a sandbox is given of the machine; all paths are real ones. */
export interface SandboxMounts {
  readonly interpreter: Interpreter;
  readonly codeDirectory: string;
  readonly temporaryDirectory: string;
  /** Directory of our bootstraps. */
  readonly bootstraps: string;
  readonly socket: string;
  /** Python packages that AWS's runtime carries and the interpreter here does not. */
  readonly siteDirectory?: string;
}

/** The same places as the function sees them. */
export interface SandboxPaths {
  readonly taskRoot: string;
  readonly runtimeDirectory: string;
  readonly socket: string;
  /** Directory in which the interpreter is found first. */
  readonly binaries: string;
  readonly siteDirectory?: string;
}

export interface Sandbox {
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** What the runtime writes to its file descriptor 3. */
  readonly telemetry: Readable;
  /** Resolves when the process has ended and its outputs have been read. */
  readonly exited: Promise<ExitReason>;
  /** Process id of the interpreter on this machine, when it is known. */
  processId(): number | undefined;
  /** Ends the process and all that it has started, at once. */
  kill(): void;
}

/** A way to run a function's process. */
export interface Launcher {
  readonly name: 'bubblewrap' | 'process';
  paths(mounts: SandboxMounts): SandboxPaths;
  /** Starts `command`, its words as the function sees the paths, with exactly these environment variables. */
  launch(
    mounts: SandboxMounts,
    command: readonly [string, ...string[]],
    variables: Readonly<Record<string, string>>,
  ): Sandbox;
}
