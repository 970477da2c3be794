import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validatePolicy } from '../validate.ts';
import { placesIn } from './text-place.ts';

test('the place of each offset is what counting line by line gives', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r') });
  fc.assert(
    fc.property(text, (written) => {
      const placeOf = placesIn(written);
      for (let offset = 0; offset <= written.length; offset++) {
        const lines = written.slice(0, offset).split('\n');
        expect(placeOf(offset)).toEqual({ line: lines.length, column: lines.at(-1)!.length + 1 });
      }
    }),
  );
});

describe('where a statement stands', () => {
  const positionsIn = (text: string) => validatePolicy(text, 'identity').statements.map(({ position }) => position);
  const statement = '{"Effect": "Allow", "Action": "*", "Resource": "*"}';

  test('lines and columns are counted from 1, the end is behind the brace', () => {
    const text = `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:ListBucket",
    "Resource": "*"
  }
}`;
    expect(positionsIn(text)).toMatchObject([{ line: 3, column: 16, endLine: 7, endColumn: 4 }]);
  });

  test('several in one line', () => {
    const text = `{"Version":"2012-10-17","Statement":[${statement},${statement}]}`;
    const [first, second] = positionsIn(text);
    expect(first).toMatchObject({ line: 1, column: 38, endLine: 1, endColumn: 38 + statement.length });
    expect(second).toMatchObject({ line: 1, column: 39 + statement.length });
    expect(text.slice(second!.start, second!.end)).toBe(statement);
  });
});
