import { expect, test } from 'vitest';
import { packedPolicySize } from './packed-size.ts';

const PolicyArns = [{ arn: 'arn:aws:iam::aws:policy/IAMReadOnlyAccess' }];
const arnLength = PolicyArns[0]!.arn.length;

test('inline and managed session policies have 2,048 characters together at most (text unverified)', () => {
  const size = (length: number) => packedPolicySize({ Policy: ' '.repeat(length), PolicyArns });
  expect(size(2048 - arnLength)).toBeGreaterThan(0);
  expect(() => size(2049 - arnLength)).toThrow(expect.objectContaining({ code: 'ValidationError', status: 400 }));
});

test('a session that carries nothing has no packed size', () => {
  expect(packedPolicySize({})).toBeUndefined();
  expect(packedPolicySize({ PolicyArns: [], Tags: [] })).toBeUndefined();
});
