import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { laterTurns } from './later-turns.ts';

test('work is done in later turns, each piece once, whatever goes wrong with one', async () => {
  const done: string[] = [];
  const later = laterTurns((piece: string) => {
    done.push(piece);
    if (piece === 'b') throw new Error('b');
  });
  for (const piece of ['a', 'b', 'a', 'c']) later(piece);
  expect(done).toEqual([]);
  await pause(20);
  expect(done).toEqual(['a', 'b', 'c']);
  later('a');
  await pause(20);
  expect(done).toEqual(['a', 'b', 'c', 'a']);
});
