import type { Clock } from '../../core/clock.ts';
import type { FunctionConfiguration, Invocation, InvocationResult } from '../function-configuration.ts';
import type { EnvironmentLog } from '../telemetry/environment-log.ts';
import { endLine, initTimeoutLine, reportLine, startLine } from '../telemetry/platform-lines.ts';
import type { InvocationOutcome } from './invocation-verdict.ts';
import { judge } from './invocation-verdict.ts';
import type { InitOutcome, RuntimeProcess } from './runtime-process.ts';
import type { StartTurns } from './start-turns.ts';

export interface EnvironmentParts {
  readonly configuration: FunctionConfiguration;
  readonly logStream: string;
  readonly log: EnvironmentLog;
  readonly clock: Clock;
  /** How long the init phase of a fresh environment may take. */
  readonly initLimitMs: number;
  readonly turns: StartTurns;
  /** Starts a process of the function and logs INIT_START. */
  start(): Promise<RuntimeProcess>;
  /** Removes what the environment has on disk. */
  remove(): Promise<void>;
}

/**
 * An execution environment: its /tmp and its log stream last, while its process may be replaced after a timeout or an
 * exit. One invocation at a time.
 */
export interface Environment {
  invoke(invocation: Invocation): Promise<InvocationResult>;
  /** Undefined when the next invocation can come at once, else resolves when it can. */
  settling(): Promise<unknown> | undefined;
  dispose(): Promise<void>;
}

type Figures = Pick<InvocationResult, 'durationMs' | 'maxMemoryUsedMb' | 'initDurationMs'>;

export function createEnvironment(parts: EnvironmentParts): Environment {
  const { configuration, log } = parts;
  const timeoutMs = configuration.timeoutSeconds * 1000;
  let live: RuntimeProcess | undefined;
  let fresh = true;
  let disposed = false;
  let endTurn = (): void => undefined;

  const reset = async (): Promise<void> => {
    const old = live;
    live = undefined;
    await old?.kill();
  };
  const start = async (attempt: AbortSignal): Promise<InitOutcome> => {
    const started = await parts.start();
    live = started;
    void started.initialised.then(endTurn);
    if (attempt.aborted || disposed) await reset();
    return started.initialised;
  };
  /** The init phase of a fresh environment; undefined when it took too long and must run again within the invocation. */
  const initialise = async (): Promise<{ outcome?: InitOutcome; initDurationMs: number }> => {
    const begun = performance.now();
    const outcome = await within(parts.initLimitMs, start);
    const initDurationMs = performance.now() - begun;
    if (outcome !== 'late') return { outcome, initDurationMs };
    await reset();
    log.write(initTimeoutLine(initDurationMs));
    return { initDurationMs };
  };
  const execute = async (
    invocation: Invocation,
    init: InitOutcome | undefined,
    attempt: AbortSignal,
  ): Promise<InvocationOutcome> => {
    const deadlineMs = parts.clock() + timeoutMs;
    const outcome = init ?? (live ? { kind: 'ready' as const } : await start(attempt));
    if (outcome.kind !== 'ready') return outcome;
    if (!live || attempt.aborted) return { kind: 'timeout' };
    return live.run(invocation, deadlineMs);
  };
  const conclude = (invocation: Invocation, outcome: InvocationOutcome, figures: Figures): InvocationResult => {
    const { requestId } = invocation;
    const verdict = judge(outcome, invocation, configuration, parts.clock());
    if (verdict.line) log.write(verdict.line);
    log.write(endLine(requestId));
    log.write(reportLine({ requestId, memoryMb: configuration.memoryMb, status: verdict.status, ...figures }));
    return {
      payload: verdict.payload,
      contentType: verdict.contentType,
      ...(verdict.failed ? { functionError: 'Unhandled' } : {}),
      logTail: log.tail(),
      logStream: parts.logStream,
      ...figures,
    };
  };
  const invoke = async (invocation: Invocation): Promise<InvocationResult> => {
    log.begin();
    // A process may end between invocations: the next one starts another.
    if (!live?.isAlive()) {
      live = undefined;
      endTurn = await parts.turns.take();
    }
    const init = fresh ? await initialise() : undefined;
    fresh = false;
    log.write(startLine(invocation.requestId, configuration.version));
    const begun = performance.now();
    const done = await within(timeoutMs, (attempt) => execute(invocation, init?.outcome, attempt));
    const outcome: InvocationOutcome = done === 'late' ? { kind: 'timeout' } : done;
    const durationMs = outcome.kind === 'timeout' ? timeoutMs : performance.now() - begun;
    const maxMemoryUsedMb = Math.min(live?.peakMemoryMb() ?? 0, configuration.memoryMb);
    if (outcome.kind !== 'result' || !live?.isAlive()) await reset();
    const initDurationMs = init?.outcome && init.initDurationMs;
    return conclude(invocation, outcome, {
      durationMs,
      maxMemoryUsedMb,
      ...(initDurationMs ? { initDurationMs } : {}),
    });
  };
  /** A handler may go on after its response; it has until the function's timeout. */
  const settling = (): Promise<unknown> | undefined => {
    const process = live;
    if (!process || process.isReady()) return undefined;
    return within(timeoutMs, () => process.whenReadyOrGone()).then(() => (process.isReady() ? undefined : reset()));
  };
  const dispose = async (): Promise<void> => {
    disposed = true;
    await reset();
    await parts.remove();
  };
  return { invoke, settling, dispose };
}

/** The value of some work, or 'late'; work that is late learns it from its signal. */
async function within<Value>(ms: number, work: (attempt: AbortSignal) => Promise<Value>): Promise<Value | 'late'> {
  const attempt = new AbortController();
  const first = Promise.withResolvers<Value | 'late'>();
  const timer = setTimeout(() => {
    attempt.abort();
    first.resolve('late');
  }, ms);
  work(attempt.signal).then(first.resolve, first.reject);
  try {
    return await first.promise;
  } finally {
    clearTimeout(timer);
  }
}
