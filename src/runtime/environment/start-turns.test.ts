import { expect, test, vi } from 'vitest';
import { startTurns } from './start-turns.ts';

test('no more at once than there are turns; who ends his lets the next one in, once', async () => {
  const turns = startTurns(2);
  const begun: number[] = [];
  const ends = [1, 2, 3, 4].map(async (number) => {
    const end = await turns.take();
    begun.push(number);
    return end;
  });
  const first = await ends[0];
  await ends[1];
  expect(begun).toEqual([1, 2]);
  first?.();
  first?.();
  await ends[2];
  expect(begun).toEqual([1, 2, 3]);
});

test('one that is never ended does not keep the others for ever', async () => {
  vi.useFakeTimers();
  try {
    const turns = startTurns(1);
    await turns.take();
    const second = turns.take();
    await vi.advanceTimersByTimeAsync(1000);
    await expect(second).resolves.toBeTypeOf('function');
  } finally {
    vi.useRealTimers();
  }
});
