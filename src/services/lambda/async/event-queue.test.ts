import { beforeEach, expect, test } from 'vitest';
import { lambdaErrors } from '../errors.ts';
import type { FunctionResult } from '../ports.ts';
import { eventQueue } from './event-queue.ts';

const fine: FunctionResult = { payload: Buffer.from('1'), logTail: '' };
const failed: FunctionResult = { ...fine, functionError: 'Unhandled' };

let clock: number;
let pauses: number[];
let troubles: unknown[];
let waiting: (() => void)[];
beforeEach(() => {
  clock = 0;
  pauses = [];
  troubles = [];
  waiting = [];
});

function queue() {
  return eventQueue({
    now: () => clock,
    later: (milliseconds, task) => {
      pauses.push(milliseconds);
      waiting.push(() => {
        clock += milliseconds;
        task();
      });
    },
    onTrouble: (error) => troubles.push(error),
  });
}

/** Until nothing waits any more; answers how often it ran. */
async function runAll(run: () => Promise<FunctionResult>): Promise<number> {
  let runs = 0;
  const counted = () => {
    runs += 1;
    return run();
  };
  queue().add({ size: 1, takenAt: 0, run: counted });
  for (let turn = 0; turn < 1000; turn++) {
    await new Promise(setImmediate);
    const next = waiting.shift();
    if (!next) break;
    next();
  }
  return runs;
}

// https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
test('an event that is worked on is worked on once', async () => {
  expect(await runAll(async () => fine)).toBe(1);
});

test('an error of the function: twice more, after one minute and then after two', async () => {
  expect(await runAll(async () => failed)).toBe(3);
  expect(pauses).toEqual([60_000, 120_000]);
  expect(troubles).toEqual([]);
});

test('while Lambda cannot, ever more seldom for six hours', async () => {
  await runAll(() => Promise.reject(lambdaErrors.tooManyEvents()));
  expect(pauses.slice(0, 4)).toEqual([1000, 2000, 4000, 8000]);
  expect(Math.max(...pauses)).toBe(300_000);
  expect(clock).toBeLessThan(6 * 3_600_000);
  expect(clock).toBeGreaterThan(5.9 * 3_600_000);
});

test('what no retry can mend is dropped, and a defect is told of', async () => {
  expect(await runAll(() => Promise.reject(lambdaErrors.functionNotFound('arn')))).toBe(1);
  const defect = new Error('defect');
  expect(await runAll(() => Promise.reject(defect))).toBe(1);
  expect(troubles).toEqual([defect]);
});

test('a thousand events wait, and no more; one that is done makes room', async () => {
  const events = queue();
  const done: ((result: FunctionResult) => void)[] = [];
  const run = () => new Promise<FunctionResult>((resolve) => done.push(resolve));
  for (let added = 0; added < 1000; added++) events.add({ size: 1, takenAt: 0, run });
  const one = { size: 1, takenAt: 0, run };
  expect(() => events.add(one)).toThrow('Rate Exceeded.');
  done[0]?.(fine);
  await new Promise(setImmediate);
  events.add(one);
});
