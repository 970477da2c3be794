import { randomBytes } from 'node:crypto';
import { chmod, chown } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExitReason } from '../exit-reason.ts';
import type { Invocation } from '../function-configuration.ts';
import type { EnvironmentMounts, Launcher, Sandbox, SandboxMounts, SandboxPaths } from '../launchers/launcher.ts';
import type { MemoryGroups } from '../memory/memory-groups.ts';
import { peakMemoryMb } from '../memory/process-memory.ts';
import { watchMemory } from '../memory/watch-memory.ts';
import type { RuntimeResult } from '../runtime-api/runtime-api-server.ts';
import { serveRuntimeApi } from '../runtime-api/runtime-api-server.ts';
import type { EnvironmentLog } from '../telemetry/environment-log.ts';

/** How long to wait for the log of an invocation after its response, and for the exit after an initialisation error. */
const logGraceMs = 100;
const exitGraceMs = 500;
/** What a sandbox needs for itself, beside the memory and the /tmp of the function. */
const sandboxMb = 16;

export type ExitOutcome = { readonly kind: 'exit'; readonly reason: ExitReason };
export type InitOutcome =
  | { readonly kind: 'ready' }
  | { readonly kind: 'init-error'; readonly payload: Buffer }
  | ExitOutcome;
export type RunOutcome = { readonly kind: 'result'; readonly result: RuntimeResult } | ExitOutcome;

export interface RuntimeProcessParts {
  readonly launcher: Launcher;
  readonly mounts: EnvironmentMounts;
  /** Directory for the socket; its path must be short. */
  readonly sockets: string;
  readonly log: EnvironmentLog;
  readonly memoryMb: number;
  /** Undefined where Linux gives none to the server. */
  readonly groups: MemoryGroups | undefined;
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
  /** Read anew, but while it waits for an invocation: it was with its last answer. */
  peakMemoryMb(): number;
  /** Ends it; resolves when it has gone. */
  kill(): Promise<unknown>;
}

export async function startRuntimeProcess(parts: RuntimeProcessParts): Promise<RuntimeProcess> {
  const socket = join(parts.sockets, randomBytes(6).toString('hex'));
  const initialised = Promise.withResolvers<InitOutcome>();
  // INVARIANT: what an invocation waits for is its own; a promise as old as the process would keep every answer.
  let answer: PromiseWithResolvers<RunOutcome> | undefined;
  let signs = invocationSigns();
  let waiting = false;
  let initiated = false;
  let ended: ExitOutcome | undefined;
  let peak = 0;
  let initError: InitOutcome | undefined;

  const api = await serveRuntimeApi(socket, {
    onReady() {
      if (!initiated) {
        enclose();
        sandbox.holdTmp();
      }
      waiting = initiated = true;
      signs.ready.resolve();
      initialised.resolve({ kind: 'ready' });
    },
    onInitError(payload) {
      initError = { kind: 'init-error', payload };
      // The runtime ends by itself, with the rest of its log.
      setTimeout(() => sandbox.kill(), exitGraceMs).unref();
    },
    onResult: (result) => answer?.resolve({ kind: 'result', result }),
  });
  await giveSocket(socket, parts.mounts.user);
  const group = parts.groups?.create(parts.memoryMb + parts.mounts.ephemeralStorageMb + sandboxMb);
  const enclose = (): void => void group?.add(sandbox.processIds());
  const sandbox = launch(parts, { ...parts.mounts, socket }, enclose);
  const { processDirectories, temporaryMb, kill: end } = sandbox;
  const isIdle = () => waiting;
  const watch = watchMemory({ processDirectories, temporaryMb, kill: end, group, limitMb: parts.memoryMb, isIdle });
  const outputs = parts.log.attach(sandbox, () => signs.logged.resolve());
  const gone = sandbox.exited.then((reason) => {
    ended = { kind: 'exit', reason };
    waiting = false;
    watch.stop();
    group?.remove();
    outputs.flush();
    api.close();
    initialised.resolve(initError ?? ended);
    answer?.resolve(ended);
    signs.logged.resolve();
    signs.ready.resolve();
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
  const readLog = async (): Promise<void> => {
    const { logged } = signs;
    const grace = setTimeout(logged.resolve, logGraceMs);
    await logged.promise;
    clearTimeout(grace);
    // What child processes have printed lies in the pipes: one turn of the event loop reads it.
    await turn();
    await turn();
    outputs.flush();
  };
  const run = async (invocation: Invocation, deadlineMs: number): Promise<RunOutcome> => {
    if (ended) return ended;
    answer = Promise.withResolvers<RunOutcome>();
    signs = invocationSigns();
    waiting = false;
    watch.wake();
    try {
      api.invoke(invocation, deadlineMs);
      const outcome = await answer.promise;
      if (outcome.kind === 'result') await readLog();
      measure();
      return outcome;
    } finally {
      answer = undefined;
    }
  };
  return {
    initialised: initialised.promise,
    run,
    isReady: () => waiting,
    whenReadyOrGone: () => signs.ready.promise,
    isAlive: () => !ended,
    peakMemoryMb: () => (waiting ? peak : measure()),
    kill,
  };
}

/** What a runtime shows after its response; at the latest when it ends. */
interface InvocationSigns {
  readonly logged: PromiseWithResolvers<void>;
  readonly ready: PromiseWithResolvers<void>;
}

function invocationSigns(): InvocationSigns {
  return { logged: Promise.withResolvers(), ready: Promise.withResolvers() };
}

function launch(parts: RuntimeProcessParts, mounts: SandboxMounts, onStarted: () => void): Sandbox {
  const paths = parts.launcher.paths(mounts);
  const [command, variables] = [parts.command(paths), parts.variables(paths)];
  return parts.launcher.launch({ mounts, command, variables, onStarted });
}

/** INVARIANT: who may write to a socket may connect to it: the environment's user, and root. */
async function giveSocket(socket: string, user: number | undefined): Promise<void> {
  await chmod(socket, 0o600);
  if (user !== undefined) await chown(socket, user, user);
}

function turn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
