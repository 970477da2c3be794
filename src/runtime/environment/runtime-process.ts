import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { ExitReason } from '../exit-reason.ts';
import type { Invocation } from '../function-configuration.ts';
import type { Launcher, Sandbox, SandboxMounts, SandboxPaths } from '../launchers/launcher.ts';
import type { RuntimeResult } from '../runtime-api/runtime-api-server.ts';
import { serveRuntimeApi } from '../runtime-api/runtime-api-server.ts';
import type { EnvironmentLog } from '../telemetry/environment-log.ts';
import { peakMemoryMb, watchMemory } from './process-memory.ts';

/** How long to wait for the log of an invocation after its response, and for the exit after an initialisation error. */
const logGraceMs = 100;
const exitGraceMs = 500;

export type ExitOutcome = { readonly kind: 'exit'; readonly reason: ExitReason };
export type InitOutcome =
  | { readonly kind: 'ready' }
  | { readonly kind: 'init-error'; readonly payload: Buffer }
  | ExitOutcome;
export type RunOutcome = { readonly kind: 'result'; readonly result: RuntimeResult } | ExitOutcome;

export interface RuntimeProcessParts {
  readonly launcher: Launcher;
  readonly mounts: Omit<SandboxMounts, 'socket'>;
  /** Directory for the socket; its path must be short. */
  readonly sockets: string;
  readonly log: EnvironmentLog;
  readonly memoryMb: number;
  command(paths: SandboxPaths): readonly [string, ...string[]];
  variables(paths: SandboxPaths): Readonly<Record<string, string>>;
}

/** One process that runs a function, with its Runtime API. */
export interface RuntimeProcess {
  readonly initialised: Promise<InitOutcome>;
  /** Runs one invocation. The process must be ready or about to be. */
  run(invocation: Invocation, deadlineMs: number): Promise<RunOutcome>;
  /** Whether it waits for an invocation. */
  isReady(): boolean;
  /** Resolves when it waits for an invocation or has ended. */
  whenReadyOrGone(): Promise<unknown>;
  isAlive(): boolean;
  peakMemoryMb(): number;
  /** Ends it; resolves when it has gone. */
  kill(): Promise<unknown>;
}

export async function startRuntimeProcess(parts: RuntimeProcessParts): Promise<RuntimeProcess> {
  const socket = join(parts.sockets, randomBytes(6).toString('hex'));
  const initialised = Promise.withResolvers<InitOutcome>();
  let answered = Promise.withResolvers<RuntimeResult>();
  let logged = Promise.withResolvers<void>();
  let ready = Promise.withResolvers<void>();
  let waiting = false;
  let alive = true;
  let peak = 0;
  let initError: InitOutcome | undefined;

  const api = await serveRuntimeApi(socket, {
    onReady() {
      waiting = true;
      ready.resolve();
      initialised.resolve({ kind: 'ready' });
    },
    onInitError(payload) {
      initError = { kind: 'init-error', payload };
      // The runtime ends by itself, with the rest of its log.
      void delay(exitGraceMs).then(() => sandbox.kill());
    },
    onResult: (result) => answered.resolve(result),
  });
  const sandbox = launch(parts, { ...parts.mounts, socket });
  const outputs = parts.log.attach(sandbox, () => logged.resolve());
  const gone = sandbox.exited.then((reason): ExitOutcome => {
    alive = waiting = false;
    outputs.flush();
    api.close();
    initialised.resolve(initError ?? { kind: 'exit', reason });
    return { kind: 'exit', reason };
  });

  const measure = (): number => {
    peak = Math.max(peak, peakMemoryMb(sandbox.processId()) ?? 0);
    return peak;
  };
  const kill = (): Promise<unknown> => {
    measure();
    sandbox.kill();
    return gone;
  };
  const finish = async (result: RuntimeResult): Promise<RunOutcome> => {
    await Promise.race([logged.promise, gone, delay(logGraceMs)]);
    // What child processes have printed lies in the pipes: one turn of the event loop reads it.
    await turn();
    await turn();
    outputs.flush();
    measure();
    return { kind: 'result', result };
  };
  const run = async (invocation: Invocation, deadlineMs: number): Promise<RunOutcome> => {
    answered = Promise.withResolvers();
    logged = Promise.withResolvers();
    ready = Promise.withResolvers();
    waiting = false;
    const unwatch = watchMemory(sandbox.processId, parts.memoryMb, () => void kill());
    try {
      api.invoke(invocation, deadlineMs);
      return await Promise.race([answered.promise.then(finish), gone]);
    } finally {
      unwatch();
    }
  };
  return {
    initialised: initialised.promise,
    run,
    isReady: () => waiting,
    whenReadyOrGone: () => Promise.race([ready.promise, gone]),
    isAlive: () => alive,
    peakMemoryMb: measure,
    kill,
  };
}

function launch(parts: RuntimeProcessParts, mounts: SandboxMounts): Sandbox {
  const paths = parts.launcher.paths(mounts);
  return parts.launcher.launch(mounts, parts.command(paths), parts.variables(paths));
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms).unref());
}

function turn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
