import { describe, expect, test } from 'vitest';
import type { FunctionConfiguration } from '../function-configuration.ts';
import { createEnvironmentLog } from '../telemetry/environment-log.ts';
import { createEnvironment } from './environment.ts';
import type { InitOutcome, RunOutcome, RuntimeProcess } from './runtime-process.ts';
import { startTurns } from './start-turns.ts';

const configuration: FunctionConfiguration = {
  ...{ key: 'k', functionName: 'f', functionArn: 'a', version: '$LATEST', runtime: 'python3.13', handler: 'h' },
  ...{
    timeoutSeconds: 0.1,
    memoryMb: 128,
    ephemeralStorageMb: 512,
    environment: {},
    region: 'r',
    account: '1',
    codeSha256Hex: '',
    logGroup: 'g',
    role: 'arn:aws:iam::123456789012:role/r',
  },
};
const invocation = { requestId: 'id', payload: Buffer.from('{}'), invokedArn: 'a' };
const answered: RunOutcome = {
  kind: 'result',
  result: { payload: Buffer.from('1'), failed: false, contentType: 'application/json' },
};
const never = new Promise<never>(() => undefined);

interface Script {
  readonly initialised: Promise<InitOutcome>;
  readonly run?: Promise<RunOutcome>;
}

/** An environment whose processes follow scripts, one each. */
function scripted(scripts: readonly Script[]): {
  invoke: ReturnType<typeof createEnvironment>['invoke'];
  log: string[];
  killed: number[];
} {
  const log: string[] = [];
  const killed: number[] = [];
  const sink = {
    append: ({ events }: { events: readonly { message: string }[] }) =>
      void log.push(...events.map((event) => event.message)),
  };
  let started = 0;
  const start = async (): Promise<RuntimeProcess> => {
    const number = started++;
    const script = scripts[number];
    if (!script) throw new Error('started too often');
    return {
      initialised: script.initialised,
      run: () => script.run ?? never,
      isReady: () => true,
      whenReadyOrGone: async () => undefined,
      isAlive: () => !killed.includes(number),
      peakMemoryMb: () => 36,
      kill: async () => killed.push(number),
    };
  };
  const environment = createEnvironment({
    ...{
      configuration,
      logStream: 's',
      clock: () => 0,
      turns: startTurns(1),
      initLimitMs: 50,
      start,
      remove: async () => undefined,
    },
    log: createEnvironmentLog(configuration, 's', sink, () => 0),
  });
  return { invoke: environment.invoke, log, killed };
}

const ready = Promise.resolve<InitOutcome>({ kind: 'ready' });

describe('the init phase', () => {
  test('one that takes too long is ended and runs again within the first invocation', async () => {
    const { invoke, log, killed } = scripted([
      { initialised: never },
      { initialised: ready, run: Promise.resolve(answered) },
    ]);
    const result = await invoke(invocation);
    expect(result.functionError).toBeUndefined();
    expect(result.initDurationMs).toBeUndefined();
    expect(killed).toEqual([0]);
    expect(log[0]).toMatch(/^INIT_REPORT Init Duration: \d+\.\d\d ms\tPhase: init\tStatus: timeout\n$/);
  });

  test('the second attempt is under the timeout of the function', async () => {
    const { invoke, killed } = scripted([{ initialised: never }, { initialised: never }]);
    expect(JSON.parse(String((await invoke(invocation)).payload)).errorType).toBe('Sandbox.Timedout');
    expect(killed).toEqual([0, 1]);
  });

  test('its error is the answer of the invocation, and the next one starts anew', async () => {
    const payload = Buffer.from('{"errorType":"Runtime.ImportModuleError"}');
    const failed = Promise.resolve<InitOutcome>({ kind: 'init-error', payload });
    const { invoke } = scripted([{ initialised: failed }, { initialised: ready, run: Promise.resolve(answered) }]);
    expect(await invoke(invocation)).toMatchObject({ payload, functionError: 'Unhandled' });
    expect((await invoke(invocation)).payload.toString()).toBe('1');
  });
});

describe('the log of an invocation', () => {
  test('of a timeout ends with Status: timeout', async () => {
    const { invoke, log } = scripted([{ initialised: ready }]);
    await invoke(invocation);
    expect(log.at(-3)).toBe('1970-01-01T00:00:00.000Z id Task timed out after 0.10 seconds\n\n');
    expect(log.at(-2)).toBe('END RequestId: id\n');
    expect(log.at(-1)).toMatch(/^REPORT RequestId: id\tDuration: 100\.00 ms\t.*\tStatus: timeout\n$/);
  });

  test('unverified: of an exit tells the error and its type', async () => {
    const exit = Promise.resolve<RunOutcome>({ kind: 'exit', reason: { status: 2 } });
    const { invoke, log } = scripted([{ initialised: ready, run: exit }]);
    await invoke(invocation);
    expect(log.at(-3)).toBe('RequestId: id Error: Runtime exited with error: exit status 2\nRuntime.ExitError\n');
    expect(log.at(-1)).toMatch(/\tStatus: error\tError Type: Runtime\.ExitError\n$/);
  });
});
