import { expect, test } from 'vitest';
import { fitting } from './fitting.ts';

test.each([
  [[], 0],
  [[5, 5], 2],
  [[5, 5, 1], 2],
  [[11, 1], 1],
  [[0, 0, 0], 3],
])('of %j so many fit into 10: %d', (sizes: readonly number[], count) => {
  expect(fitting(sizes, (size) => size, 10)).toBe(count);
});
