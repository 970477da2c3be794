import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { laterTurns } from './later-turns.ts';

/** More turns of the event loop than there are pieces of work. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await setImmediate();
}

test('work is done in later turns, each piece once, whatever goes wrong with one', async () => {
  const done: string[] = [];
  const later = laterTurns((piece: string) => {
    done.push(piece);
    if (piece === 'b') throw new Error('b');
  });
  for (const piece of ['a', 'b', 'a', 'c']) later(piece);
  expect(done).toEqual([]);
  await turns();
  expect(done).toEqual(['a', 'b', 'c']);
  later('a');
  await turns();
  expect(done).toEqual(['a', 'b', 'c', 'a']);
});
