import { expect, test } from 'vitest';
import { mostEnvironmentsOf } from './most-environments.ts';

test.each([
  ['a small container', 1, 512, 8],
  ['two cores, 24 GB', 2, 24_576, 64],
  ['eight cores, 8 GB', 8, 8192, 32],
  ['128 cores, 1 TB: what an account has', 128, 1_048_576, 1000],
])('%s', (_, cores, memoryMb, most) => expect(mostEnvironmentsOf(cores, memoryMb)).toBe(most));
