import { expect, test } from 'vitest';
import { fairTurns } from './fair-turns.ts';

// INVARIANT under test: who sends many documents, allowed to import them or not, holds up his own alone.
test('whoever has given much waits for it alone, and may not give without end', async () => {
  const turns = fairTurns(3);
  const done: string[] = [];
  const give = (whose: string, name: string) => turns.take(whose, async () => done.push(name));
  const given = [give('eve', 'e1'), give('eve', 'e2'), give('eve', 'e3'), give('eve', 'e4'), give('ada', 'a1')];
  expect(give('eve', 'e5')).toBeUndefined();
  await Promise.all(given);
  expect(done).toEqual(['e1', 'e2', 'a1', 'e3', 'e4']);
});

test('what fails fails for who gave it', async () => {
  const turns = fairTurns(1);
  await expect(turns.take('eve', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await turns.take('ada', async () => 'done')).toBe('done');
});
