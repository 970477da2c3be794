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
