import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budget } from '../templates/budget.ts';
import { PatternFailure } from './errors.ts';
import { findMatches } from './find-matches.ts';
import { javaAnswers } from './java-answers.ts';
import { compilePattern, replaceMatches, splitAtMatches } from './pattern.ts';

const operations = {
  matches: (pattern: string, text: string) => compilePattern(pattern).matchesAll(text, budget().spend),
  find: (pattern: string, text: string) => !findMatches(text, compilePattern(pattern), budget().spend).next().done,
  replaceAll: (pattern: string, text: string, replacement: string) =>
    replaceMatches(text, compilePattern(pattern), replacement, budget()),
};

describe.each(javaAnswers)('as Java 17 has it: $fact', ({ rows }) => {
  test.each(rows)('%s %j of %j with %j: %j', (op, pattern, text, replacement, answer) => {
    const run = () => operations[op](pattern, text, replacement);
    if (typeof answer === 'object') expect(run).toThrow(new PatternFailure(answer.fails));
    else expect(run()).toBe(answer);
  });
});

describe('what is not implemented is refused aloud', () => {
  test.each(['\\N{SPACE}', '\\b{g}', '(?c)a'])('%s', (pattern) => {
    expect(() => compilePattern(pattern)).toThrow('are not implemented by Sekisho.');
  });
});

describe('a pattern and a text cannot take for ever', () => {
  test.each([
    ['(a|a|a+)+(a*)*$', 'a', 'b'],
    ['(a+)+$', 'a', 'b'],
    ['((a*)*)*b', 'a', ''],
    ['.*.*.*x', 'a', ''],
    ['(?:(?:){2147483647}){2147483647}', 'a', ''],
    ['(?iu)[^\u4e00-\u4eff\u5000]*x', '\u8a9e', ''],
    ['(a|b)*c', 'ab', ''],
    ['(?<!\\w*)x', 'a', ''],
  ])('%s ends with the budget', (pattern, repeated, last) => {
    const text = repeated.repeat(100_000) + last;
    expect(() => replaceMatches(text, compilePattern(pattern), '', budget())).toThrow('takes too many steps');
  });

  test.each([['a'.repeat(10_001)], ['('.repeat(150)], ['['.repeat(150)]])(
    '%#: length and nesting are bounded',
    (pattern) => {
      expect(() => compilePattern(pattern)).toThrow(/^The pattern (?:is longer|nests too deeply)/);
    },
  );

  test('what nests is measured once', () => {
    expect(compilePattern(`${'('.repeat(99)}a${')+'.repeat(99)}`).matchesAll('aaa', budget().spend)).toBe(true);
  });

  test('any text is a pattern or is refused in words of ours or of Java', () => {
    const letters = fc.constantFrom(
      ...'ab01.*+?{}[]()|^$\\-&,:<>=!#QEpPkuxdwsbzGR',
      '(?',
      '(?<',
      '\\p{',
      '[^',
      '😀',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 20 }), (pattern) => {
        try {
          replaceMatches('ab01-😀', compilePattern(pattern), '<$0>', budget());
        } catch (error) {
          expect((error as Error).name).toMatch(/^(?:Pattern|Template)Failure$/);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

test('what JavaScript holds to match is matched, and nothing else', () => {
  const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '\\w');
  const repeated = fc.tuple(atom, fc.constantFrom('', '*', '+', '?', '{1,2}', '*?')).map((parts) => parts.join(''));
  const sequence = fc.array(repeated, { maxLength: 4 }).map((parts) => parts.join(''));
  const pattern = fc.tuple(sequence, sequence, fc.constantFrom('|', '')).map(([a, b, mid]) => `(${a}${mid}${b})`);
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', '\n'), maxLength: 6 });
  fc.assert(
    fc.property(pattern, text, (source, subject) => {
      expect(operations.matches(source, subject)).toBe(new RegExp(`^(?:${source})$`).test(subject));
      expect(operations.replaceAll(source, subject, '-')).toBe(subject.replace(new RegExp(source, 'g'), '-'));
    }),
    { numRuns: 1000 },
  );
});

test('replaceFirst replaces the first match alone', () => {
  expect(replaceMatches('a.b.c', compilePattern('\\.'), '-', budget(), 1)).toBe('a-b.c');
});

/** Answers of String.split of JDK 17.0.15. */
describe('String.split drops empty pieces at the end, unless a limit is given', () => {
  test.each([
    ['a,b,,c,,', ',', 0, ['a', 'b', '', 'c']],
    ['a,b,,', ',', -1, ['a', 'b', '', '']],
    ['a,b,,c', ',', 2, ['a', 'b,,c']],
    ['a,b', ',', 1, ['a,b']],
    [',a', ',', 0, ['', 'a']],
    [',', ',', 0, []],
    ['abc', '', 0, ['a', 'b', 'c']],
    ['abc', '', -1, ['a', 'b', 'c', '']],
    ['abc', '', 2, ['a', 'bc']],
    ['abc', ',', 0, ['abc']],
    ['', ',', 0, ['']],
    ['', '', -1, ['']],
    ['a1b22c', '\\d+', 0, ['a', 'b', 'c']],
    ['aXbX', '(?=X)', 0, ['a', 'Xb', 'X']],
    ['a.b', '.', 0, []],
    ['boo:and:foo', 'o', 5, ['b', '', ':and:f', '', '']],
  ])('%j.split(%j, %j)', (text, pattern, limit, expected) => {
    expect(splitAtMatches(text, compilePattern(pattern), budget(), limit)).toEqual(expected);
  });
});
