import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budget } from '../templates/budget.ts';
import { compilePattern, replaceMatches, splitAtMatches } from './pattern.ts';

describe('selection patterns', () => {
  test.each([
    ['200', '200', true],
    ['200', '2000', false],
    ['2\\d{2}', '204', true],
    ['2\\d{2}', '304', false],
    ['4..|5..', '503', true],
    ['4..|5..', '50', false],
    ['(4|5)\\d\\d', '404', true],
    ['^[^2].*$', '404', true],
    ['', '', true],
    ['(?i)not found', 'Not Found', true],
    ['.*', 'a\nb', false],
    ['(?s).*', 'a\nb', true],
    ['[\\w.-]+@x', 'a.b-c@x', true],
    ['a{2,3}?', 'aaa', true],
    ['a{2,3}', 'aaaa', false],
  ])('%s on %j: %s, the whole text', (pattern, text, expected) => {
    expect(compilePattern(pattern).matchesAll(text)).toBe(expected);
  });

  test.each([
    ['(?=a)'],
    ['(a)\\1'],
    ['a++'],
    ['[a&&b]'],
    ['[a[b]]'],
    ['\\p{L}'],
    ['(?<n>a)'],
    ['(a'],
    ['a)'],
    ['*'],
    ['[a'],
    ['\\'],
    ['a{3,2}'],
    ['((a{200}){200}){200}'],
    ['a'.repeat(1001)],
    ['('.repeat(60)],
  ])('%s is refused', (pattern) => {
    expect(() => compilePattern(pattern)).toThrow(/./);
  });

  test('a pattern that would backtrack for ever takes a bounded number of steps', () => {
    let steps = 0;
    const spend = (more: number) => {
      steps += more;
    };
    expect(compilePattern('(a|a|a+)+(a*)*$').matchesAll(`${'a'.repeat(2000)}b`, spend)).toBe(false);
    expect(steps).toBeLessThan(100_000);
  });

  test('what JavaScript holds to match is matched, and nothing else', () => {
    const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '\\w');
    const repeated = fc.tuple(atom, fc.constantFrom('', '*', '+', '?', '{1,2}', '*?')).map((parts) => parts.join(''));
    const sequence = fc.array(repeated, { maxLength: 4 }).map((parts) => parts.join(''));
    const pattern = fc.tuple(sequence, sequence, fc.constantFrom('|', '')).map(([a, b, mid]) => `(${a}${mid}${b})`);
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', '\n'), maxLength: 6 });
    fc.assert(
      fc.property(pattern, text, (source, subject) => {
        expect(compilePattern(source).matchesAll(subject)).toBe(new RegExp(`^(?:${source})$`).test(subject));
        expect(replaceMatches(subject, compilePattern(source), '-', budget())).toBe(
          subject.replace(new RegExp(source, 'g'), '-'),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('replacing and splitting, as Java does', () => {
  test.each([
    ["it\\'s", "\\\\'", "'", "it's"],
    ['a.b.c', '\\.', '-', 'a-b-c'],
    ['abc', 'x*', '-', '-a-b-c-'],
    ['a$b', '\\$', '\\$x', 'a$xb'],
  ])('%s.replaceAll(%s, %s)', (text, pattern, replacement, expected) => {
    expect(replaceMatches(text, compilePattern(pattern), replacement, budget())).toBe(expected);
  });

  test.each([
    ['a,b,,c,,', ',', ['a', 'b', '', 'c']],
    [',a', ',', ['', 'a']],
    ['abc', '', ['a', 'b', 'c']],
    ['abc', ',', ['abc']],
    ['', ',', ['']],
    ['a1b22c', '\\d+', ['a', 'b', 'c']],
  ])('%j.split(%s)', (text, pattern, expected) => {
    expect(splitAtMatches(text, compilePattern(pattern), budget())).toEqual(expected);
  });
});
