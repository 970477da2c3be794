import type { Readable } from 'node:stream';
import type { ExitReason } from '../exit-reason.ts';
import type { Interpreter } from '../interpreters/interpreter.ts';
import type { Confinement } from './confinement.ts';
import type { KeptTmp } from './kept-tmp.ts';

/** What a sandbox is given of the machine; all paths are real ones. */
export interface SandboxMounts {
  readonly interpreter: Interpreter;
  readonly codeDirectory: string;
  /** Directory of this environment alone. */
  readonly directory: string;
  /** Size of /tmp, and what of it outlives a process. */
  readonly ephemeralStorageMb: number;
  readonly tmp: KeptTmp;
  /** Directory of our bootstraps. */
  readonly bootstraps: string;
  readonly socket: string;
  /** Python packages that AWS's runtime carries and the interpreter here does not. */
  readonly siteDirectory?: string;
  /** User and group id of the environment; undefined: those of the server. */
  readonly user?: number;
}

/** The mounts of an environment: each of its processes adds a socket of its own. */
export type EnvironmentMounts = Omit<SandboxMounts, 'socket'>;

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
  /** What /proc tells of each process of the sandbox: directories such as `/proc/42`. */
  processDirectories(): string[];
  /** Process ids on this machine, of those that still have their parents. */
  processIds(): number[];
  /** Megabytes of memory that files in /tmp take; 0 where they lie on a disk. */
  temporaryMb(): number;
  /** Keeps what is in /tmp for the next process of the environment. */
  holdTmp(): void;
  /** Ends the process and all that it has started, at once. */
  kill(): void;
}

/** What is launched: its words as the function sees the paths, with exactly these environment variables. */
export interface Launch {
  readonly mounts: SandboxMounts;
  readonly command: readonly [string, ...string[]];
  readonly variables: Readonly<Record<string, string>>;
  /** Called when the process of the function is known. */
  onStarted(): void;
}

/** A way to run a function's process. */
export interface Launcher {
  readonly name: 'bubblewrap' | 'process';
  readonly confinement: Confinement;
  /** Where functions reach the sockets of the Runtime API; undefined: wherever they are. */
  readonly sockets?: string;
  /** A user for a new environment; undefined: that of the server. */
  nextUser(): number | undefined;
  /** Why functions cannot run on an interpreter; undefined when they can. */
  refuses(interpreter: Interpreter): Promise<string | undefined>;
  /** The same mounts where the environment's user reaches them. */
  reachable(mounts: EnvironmentMounts): Promise<EnvironmentMounts>;
  paths(mounts: SandboxMounts): SandboxPaths;
  launch(launch: Launch): Sandbox;
  /** Removes what it has made outside the directories of the runtime. */
  close(): Promise<void>;
}
