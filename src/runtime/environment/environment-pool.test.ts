import { describe, expect, test } from 'vitest';
import type { FunctionConfiguration, InvocationResult } from '../function-configuration.ts';
import type { Environment } from './environment.ts';
import { EnvironmentPool } from './environment-pool.ts';

interface Fake {
  readonly number: number;
  uses: number;
  disposed: boolean;
  finish(): void;
}

function pool(mostEnvironments = 10, recycleAt = 1000): { pool: EnvironmentPool; made: Fake[]; time: { now: number } } {
  const made: Fake[] = [];
  const time = { now: 0 };
  const create = async (): Promise<{ environment: Environment; recycleAt: number }> => {
    let open = Promise.withResolvers<InvocationResult>();
    const fake: Fake = { number: made.length, uses: 0, disposed: false, finish: () => open.resolve(result) };
    made.push(fake);
    const invoke = (): Promise<InvocationResult> => {
      fake.uses++;
      open = Promise.withResolvers();
      return open.promise;
    };
    const dispose = async (): Promise<void> => {
      fake.disposed = true;
    };
    return { environment: { invoke, settling: () => undefined, dispose }, recycleAt };
  };
  const options = { clock: () => time.now, mostEnvironments, idleMs: 60_000, create };
  return { pool: new EnvironmentPool(options), made, time };
}

const result: InvocationResult = {
  ...{ payload: Buffer.from('null'), contentType: 'application/json', logTail: '', logStream: 's' },
  ...{ durationMs: 1, maxMemoryUsedMb: 1 },
};
const invocation = { requestId: 'r', payload: Buffer.from('{}'), invokedArn: 'a' };

function configuration(key: string): FunctionConfiguration {
  return {
    ...{ key, functionName: 'f', functionArn: `arn:${key}`, version: '$LATEST', runtime: 'python3.13', handler: 'h' },
    ...{
      timeoutSeconds: 3,
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
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

describe('environments', () => {
  test('one is used again; concurrent invocations get one each, the last used first', async () => {
    const { pool: environments, made } = pool();
    const first = environments.invoke(configuration('a'), invocation);
    const second = environments.invoke(configuration('a'), invocation);
    await settle();
    expect(made).toHaveLength(2);
    made[1]?.finish();
    await second;
    made[0]?.finish();
    await first;
    const third = environments.invoke(configuration('a'), invocation);
    await settle();
    made[0]?.finish();
    await third;
    expect(made.map((fake) => fake.uses)).toEqual([2, 1]);
  });

  test('another configuration gets another environment', async () => {
    const { pool: environments, made } = pool();
    for (const key of ['a', 'b']) {
      const done = environments.invoke(configuration(key), invocation);
      await settle();
      made.at(-1)?.finish();
      await done;
    }
    expect(made).toHaveLength(2);
  });

  test('beyond the bound an invocation is throttled: 429 Rate Exceeded.', async () => {
    const { pool: environments, made } = pool(1);
    const busy = environments.invoke(configuration('a'), invocation);
    await settle();
    await expect(environments.invoke(configuration('b'), invocation)).rejects.toMatchObject({
      code: 'TooManyRequestsException',
      status: 429,
      message: 'Rate Exceeded.',
      members: { Type: 'User', Reason: 'ConcurrentInvocationLimitExceeded' },
    });
    made[0]?.finish();
    await busy;
  });

  test('an idle environment gives way to one that is needed', async () => {
    const { pool: environments, made } = pool(1);
    for (const key of ['a', 'b']) {
      const done = environments.invoke(configuration(key), invocation);
      await settle();
      made.at(-1)?.finish();
      await done;
    }
    expect(made.map((fake) => fake.disposed)).toEqual([true, false]);
  });

  test('old credentials end an environment', async () => {
    const { pool: environments, made, time } = pool(10, 1000);
    for (const now of [0, 999, 1000]) {
      time.now = now;
      const done = environments.invoke(configuration('a'), invocation);
      await settle();
      made.at(-1)?.finish();
      await done;
    }
    expect(made.map((fake) => [fake.uses, fake.disposed])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  test('retiring a function ends idle environments at once and busy ones after their invocation', async () => {
    const { pool: environments, made } = pool();
    const idle = environments.invoke(configuration('a'), invocation);
    const busy = environments.invoke(configuration('a'), invocation);
    await settle();
    made[0]?.finish();
    await idle;
    environments.retire('arn:a');
    expect(made.map((fake) => fake.disposed)).toEqual([true, false]);
    made[1]?.finish();
    await busy;
    expect(made.map((fake) => fake.disposed)).toEqual([true, true]);
  });

  test('an account has no more than 1,000 at once in a region, however many the machine carries; another has its own', async () => {
    const { pool: environments, made } = pool(3000);
    const one = configuration('a');
    const running = Array.from({ length: 1000 }, () => environments.invoke(one, invocation));
    await settle();
    await expect(environments.invoke(one, invocation)).rejects.toMatchObject({ code: 'TooManyRequestsException' });
    for (const other of [{ account: '2' }, { region: 's' }]) {
      running.push(environments.invoke({ ...one, ...other, key: JSON.stringify(other) }, invocation));
    }
    await settle();
    made[0]?.finish();
    await running[0];
    running.push(environments.invoke(one, invocation));
    await settle();
    for (const fake of made) fake.finish();
    await Promise.all(running);
  });
});
