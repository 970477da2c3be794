import type { PatternCase } from './pattern-case.ts';

/** What random patterns seldom come to. */
export const handWritten: readonly PatternCase[] = [
  replaceAll('(?:(?!(a))b|a)\\1', 'aa'),
  replaceAll('(?:([ab])x)*axb', 'bxaxb', '<$1>'),
  replaceAll('()*\\1x', 'x'),
  replaceAll('(|a)+', 'aaa', '<$1>'),
  replaceAll('(?<=a+a+)b', 'xxaab'),
  replaceAll('(?<=(ab)+)c', 'ababc'),
  replaceAll('[a-c&&[b]&c]', 'abc&d'),
  replaceAll('\\R{2}', '\r\n'),
  replaceAll('(?x) a b * # c', 'abb'),
  replaceAll('(a)\\11', 'aa1'),
  replaceAll('a', 'aab', '${1}'),
  replaceAll('\\', 'a'),
  replaceAll('(\\', 'a'),
  replaceAll('\\p', 'a'),
  replaceAll('[\\Q^-]\\E]', 'a*bb^-]b'),
];

function replaceAll(pattern: string, text: string, replacement = '<$0>'): PatternCase {
  return { op: 'replaceAll', pattern, text, replacement };
}
