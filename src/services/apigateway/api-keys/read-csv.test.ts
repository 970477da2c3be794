import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from './read-csv.ts';

test.each<[string, string[][]]>([
  ['', []],
  ['a,b', [['a', 'b']]],
  [
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['a\r\n\r\nb\rc', [['a'], ['b'], ['c']]],
  ['a,', [['a', '']]],
  [',a', [['', 'a']]],
  ['"a,b",c', [['a,b', 'c']]],
  ["'a,b',c", [['a,b', 'c']]],
  ['"a\nb"', [['a\nb']]],
  ['"say ""it""",x', [['say "it"', 'x']]],
  ['"open', [['open']]],
  ['"a"b,c', [['a', 'c']]],
])('%j', (text, rows) => {
  expect(readCsv(text)).toEqual(rows);
});

test('any values are read back as they were quoted', () => {
  const value = fc
    .string({ minLength: 1 })
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(fc.array(fc.array(value, { minLength: 1 })), (rows) => {
      expect(readCsv(rows.map((row) => row.map(quoted).join()).join('\n'))).toEqual(rows);
    }),
  );
});

test('what stands right of a hundred columns is not read', () => {
  const [first, second] = readCsv(`${'a,'.repeat(1000)}\nb`);
  expect([first?.length, second]).toEqual([100, ['b']]);
});

test.each([
  ['\n', 'The file has more than 20000 lines'],
  ['a\n', 'The file has more than 20000 lines'],
  ['"', 'A value of the file has more than 100000 characters'],
])('a file of nothing but %j is refused (text unverified)', (part, text) => {
  expect(() => readCsv(part.repeat(1_000_000))).toThrow(text);
});

test('any text is read', () => {
  const part = fc.constantFrom('"', "'", ',', '\n', '\r', ' ', 'a', '""');
  fc.assert(fc.property(fc.array(part), (parts) => void readCsv(parts.join(''))));
});
