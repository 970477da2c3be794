import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { atOnce } from './at-once.ts';

test('no more is under way than may be, all of it is done, and what fails gives its place to the next', async () => {
  const take = atOnce(3);
  let now = 0;
  let highest = 0;
  const work = (at: number) =>
    take(async () => {
      highest = Math.max(highest, ++now);
      await setImmediate();
      now--;
      if (at % 5 === 0) throw new Error('it failed');
      return at;
    });
  const all = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => work(at)));
  expect(highest).toBe(3);
  expect(all.map(({ status }) => status === 'fulfilled')).toEqual(all.map((_, at) => at % 5 !== 0));
  expect(await work(1)).toBe(1);
});
