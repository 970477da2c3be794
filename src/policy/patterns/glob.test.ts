import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileArnValue, compileResourcePattern } from './arn-pattern.ts';
import { wildcard } from './glob.ts';
import { compilePattern } from './pattern.ts';
import { compilePlaces } from './place-set.ts';
import { parseTemplate } from './template.ts';

const nothing = { get: () => undefined };

/** The definition, by trying every length of every run. */
function naive(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  if (pattern[0] === '*') return naive(pattern.slice(1), text) || (text !== '' && naive(pattern, text.slice(1)));
  return text !== '' && (pattern[0] === '?' || pattern[0] === text[0]) && naive(pattern.slice(1), text.slice(1));
}

function tokens(pattern: string): number[] {
  const wildcards: Record<string, number> = {
    '*': wildcard.run,
    '?': wildcard.one,
    '+': wildcard.segmentRun,
    '.': wildcard.segmentOne,
  };
  return [...pattern].map((character) => wildcards[character] ?? character.charCodeAt(0));
}

/** The same with `+` and `.` for the wildcards that keep to a segment; no rest of both is tried twice. */
function naiveSegmented(pattern: string, text: string, tried = new Set<string>()): boolean {
  if (pattern === '') return text === '';
  const rests = `${pattern.length} ${text.length}`;
  if (tried.has(rests)) return false;
  tried.add(rests);
  const [first, rest] = [pattern[0], pattern.slice(1)];
  const eats =
    text !== '' && (first === '*' || first === '?' || first === text[0] || (/[+.]/.test(first!) && text[0] !== ':'));
  if (first === '*' || first === '+')
    return naiveSegmented(rest, text, tried) || (eats && naiveSegmented(pattern, text.slice(1), tried));
  return eats && naiveSegmented(rest, text.slice(1), tried);
}

const letters = (alphabet: string, maxLength: number) =>
  fc.array(fc.constantFrom(...alphabet), { maxLength }).map((all) => all.join(''));

describe('globs equal their definition', () => {
  test('whatever form the pattern is compiled to', () => {
    fc.assert(
      fc.property(letters('ab*?', 8), letters('ab*', 10), (pattern, text) => {
        const compiled = compilePattern(parseTemplate(pattern, { wildcards: true, variables: false }));
        expect(compiled(text, nothing)).toBe(naive(pattern, text));
      }),
      { numRuns: 2_000 },
    );
  });

  test('with wildcards that keep to a segment', () => {
    fc.assert(
      fc.property(letters('a:*?+.', 8), letters('a:b', 10), (pattern, text) => {
        expect(compilePlaces(() => tokens(pattern))(text)).toBe(naiveSegmented(pattern, text));
      }),
      { numRuns: 3_000 },
    );
  });

  test('also where the glob has more places than a number has bits', () => {
    const long = fc.tuple(fc.nat(100), letters('a:*+.', 5), fc.nat(100), letters('a:*+.', 5));
    fc.assert(
      fc.property(long, fc.nat(100), letters('a:b', 4), ([before, front, between, back], more, end) => {
        const pattern = `${'a'.repeat(before)}${front}${'a'.repeat(between)}${back}`;
        const text = `${'a'.repeat(before + between + (more % 4))}${end}`;
        expect(compilePlaces(() => tokens(pattern))(text)).toBe(naiveSegmented(pattern, text));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('ARN patterns', () => {
  const segment = letters('ab', 3);
  const arn = fc.tuple(segment, segment, segment, segment, letters('ab:/', 5)).map((parts) => `arn:${parts.join(':')}`);

  test('ArnLike compares six segments by themselves', () => {
    const parts = fc.tuple(
      letters('ab*?', 3),
      letters('ab*?', 3),
      letters('ab*?', 3),
      letters('ab*?', 3),
      letters('ab:/*?', 5),
    );
    fc.assert(
      fc.property(parts, arn, (patterns, text) => {
        const [, ...fields] = text.split(':');
        const values = [...fields.slice(0, 4), fields.slice(4).join(':')];
        const expected = patterns.every((pattern, at) => naive(pattern, values[at]!));
        expect(compileArnValue(`arn:${patterns.join(':')}`, false)(text, nothing)).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a value put into a pattern matches itself and nothing else', () => {
    fc.assert(
      fc.property(letters('a*?$', 6), letters('a*?$', 6), (value, text) => {
        const context = { get: () => value };
        const compiled = compileResourcePattern('arn:aws:s3:::bucket/${aws:username}', true);
        expect(compiled(`arn:aws:s3:::bucket/${text}`, context)).toBe(text === value);
      }),
    );
  });
});

describe('hostile patterns', () => {
  test.each([
    ['twenty stars against two kilobytes', `arn:aws:s3:::${'*a'.repeat(20)}b`, `arn:aws:s3:::${'a'.repeat(2_000)}`],
    ['stars and question marks', `arn:aws:s3:::${'*?a'.repeat(20)}b`, `arn:aws:s3:::${'a'.repeat(2_000)}`],
    ['stars inside front segments', `arn:aws:s3:${'*a'.repeat(20)}b:x:y`, `arn:aws:s3:${'a'.repeat(2_000)}:x:y`],
    ['fifty kilobytes of them', `arn:aws:s3:${'*a'.repeat(25_000)}b:x:y`, `arn:aws:s3:${'a'.repeat(30_000)}:x:y`],
  ])('%s: decided, not matched', (_, pattern, text) => {
    const compiled = compileResourcePattern(pattern, true);
    for (let round = 0; round < 50; round++) expect(compiled(text, nothing)).toBe(false);
  });
});
