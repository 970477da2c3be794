import { expect, test } from 'vitest';
import { madeWhenAsked } from './made-when-asked.ts';

function making(most: number) {
  const defects: unknown[] = [];
  const makings = madeWhenAsked<string>(most, (error) => defects.push(error));
  const times = new Map<string, number>();
  const thing = (name: string) => ({
    make() {
      times.set(name, (times.get(name) ?? 0) + 1);
      if (name === 'broken') throw new Error('it cannot be made');
      return name;
    },
    ...makings.blank,
  });
  return { ...makings, thing, times, defects };
}

test('a thing is made once, when it is asked for, until it is forgotten', () => {
  const { made, forget, thing, times } = making(10);
  const one = thing('one');
  expect(times.get('one')).toBeUndefined();
  expect([made(one), made(one), times.get('one')]).toEqual(['one', 'one', 1]);
  forget(one);
  expect([made(one), times.get('one')]).toEqual(['one', 2]);
});

test('what cannot be made is told once', () => {
  const { made, thing, defects } = making(10);
  const broken = thing('broken');
  expect([made(broken), made(broken), defects.length]).toEqual([undefined, undefined, 1]);
});

test('what was asked for lately stays, the others go', () => {
  const { made, thing, times } = making(4);
  const often = thing('often');
  made(often);
  for (let at = 0; at < 100; at++) {
    made(thing(`once ${at}`));
    made(often);
  }
  expect(times.get('often')).toBeLessThan(60);
  expect(times.get('once 0')).toBe(1);
});

test('of things without number no more stay than there is room for', () => {
  const { made, thing } = making(100);
  const things = Array.from({ length: 1000 }, (_, at) => thing(String(at)));
  for (const one of things) made(one);
  expect(things.filter((one) => one.made !== undefined).length).toBeLessThanOrEqual(100);
});
