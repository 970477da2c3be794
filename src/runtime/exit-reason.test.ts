import { expect, test } from 'vitest';
import { describeExit, exitFromWrapper } from './exit-reason.ts';

test.each([
  [{ status: 0 }, 'Runtime exited without providing a reason'],
  [{ status: 127 }, 'Runtime exited with error: exit status 127'],
  [{ status: 128, signal: 'SIGKILL' }, 'Runtime exited with error: signal: killed'],
] as const)('%o reads %s', (reason, text) => {
  expect(describeExit(reason)).toBe(text);
});

test.each([
  [1, { status: 1 }],
  [137, { status: 137, signal: 'SIGKILL' }],
  [139, { status: 139, signal: 'SIGSEGV' }],
  [255, { status: 255 }],
])('a wrapper that ends with %i', (status, reason) => {
  expect(exitFromWrapper(status)).toEqual(reason);
});
