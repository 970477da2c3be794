import { expect, test } from 'vitest';
import { habits, habitsOf } from './habits.ts';
import { observations } from './observations.ts';
import { turnings } from './turnings.ts';

test('every habit is a mistake that the doctor knows', () => {
  const known = new Set([...observations, ...turnings.map(({ id }) => id)]);
  expect(habits.filter(({ turning }) => !known.has(turning))).toEqual([]);
});

test('of two mistakes at once the libraries of both are told', () => {
  const told = habitsOf(['path-cut-at-semicolon', 'headers-unsorted']).map(({ library }) => library);
  expect(told).toContain('requests-aws4auth 1.4.0');
  expect(told).toContain('asigv4 0.1.0');
  expect(habitsOf(['secret-with-space'])).toEqual([]);
});
