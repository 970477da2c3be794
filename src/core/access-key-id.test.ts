import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accessKeyId, accountOfAccessKey } from './access-key-id.ts';

test('the published example ASIAQNZGKIQY56JQ7WML belongs to account 029608264753', () => {
  expect(accountOfAccessKey('ASIAQNZGKIQY56JQ7WML')).toBe('029608264753');
});

test('an access key id tells its account', () => {
  const account = fc.integer({ min: 0, max: 999_999_999_999 }).map((number) => String(number).padStart(12, '0'));
  fc.assert(
    fc.property(account, fc.constantFrom('AKIA' as const, 'ASIA' as const), (number, prefix) => {
      const id = accessKeyId(prefix, number);
      expect(id).toMatch(new RegExp(`^${prefix}[A-Z2-7]{16}$`));
      expect(accountOfAccessKey(id)).toBe(number);
    }),
  );
});

test('two keys of one account differ', () => {
  expect(new Set(Array.from({ length: 1000 }, () => accessKeyId('AKIA', '123456789012'))).size).toBe(1000);
});

test.each(['', 'AKIAIOSFODNN7EXAMPL', 'AROAQNZGKIQY56JQ7WML', 'AKIA__proto__1234567'])(
  '%j is no access key id',
  (id) => {
    expect(accountOfAccessKey(id)).toBeUndefined();
  },
);
