import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from '../java/read-json.ts';
import { toJson, toText } from '../java/to-text.ts';
import { isMap } from '../java/value.ts';
import { budget, TemplateFailure } from '../templates/budget.ts';
import { fails, jaywayAnswers, nothing } from './jayway-answers.ts';
import { compileJsonPath } from './json-path.ts';

function read(path: string, body: string): string | typeof nothing | typeof fails {
  try {
    const found = compileJsonPath(path)(readJson(body), budget());
    return found === undefined ? nothing : toJson(found, budget());
  } catch (error) {
    if (error instanceof TemplateFailure) return fails;
    throw error;
  }
}

describe.each(jaywayAnswers)('as JsonPath 2.9.0 has it: $fact', ({ rows }) => {
  test.each(rows)('%s of %s', (path, body, answer) => {
    expect(read(path, body)).toBe(answer);
  });
});

test('keys() prints as a set of Java does', () => {
  expect(toText(compileJsonPath('$.keys()')(readJson('{"a":1,"b":2}'), budget()) ?? null, budget())).toBe('[a, b]');
});

test('append() makes a list and leaves the document as it is (unverified)', () => {
  const root = readJson('{"a":[1]}');
  compileJsonPath('$.a.append(2)')(root, budget());
  expect(toJson(root, budget())).toBe('{"a":[1]}');
});

describe('a path cannot take for ever', () => {
  const deep = '['.repeat(190) + ']'.repeat(190);
  const wide = `[${Array.from({ length: 3000 }, (_, at) => `{"n":${at}}`)},${deep}]`;

  test.each([
    ['$..[*]..*..*..*'],
    ['$[?($..n anyof $..n)]'],
    ['$[?(@.n in $..n)]'],
    ["$[?('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab' =~ /((a*)*)*c/)]"],
  ])('%s ends with the budget', (path) => {
    expect(() => compileJsonPath(path)(readJson(wide), budget())).toThrow('takes too many steps');
  });

  test.each([
    ['$.l[?($.a contains $.near)]'],
    ['$.l[?($.a == $.b)]'],
    ['$.l[?($.a < $.b)]'],
    ['$.l[?($.x == $.y)]'],
    ['$.l[?($.x subsetof $.y)]'],
  ])('%s of long texts and lists ends with the budget', (path) => {
    const long = 'a'.repeat(500_000);
    const near = `${'a'.repeat(100_000)}b${'a'.repeat(100_000)}`;
    const x = Array.from({ length: 20_000 }, () => 0);
    const body = JSON.stringify({ l: x, a: long, b: long, near, x, y: x });
    expect(() => compileJsonPath(path)(readJson(body), budget())).toThrow('takes too many steps');
  });

  test('a path is at most 2000 characters long', () => {
    expect(() => compileJsonPath(`$${'.a'.repeat(1000)}`)).toThrow('too long');
  });

  test('a map that holds itself ends', () => {
    const root = readJson('{"a":1}');
    if (isMap(root)) root.set('self', root);
    expect(() => compileJsonPath('$..a')(root, budget())).toThrow('nests too deeply');
  });

  test('any text is a path or fails as a template does', () => {
    const letters = fc.constantFrom(
      ...'ab.[]()\'"*?@$,: &|!=<>/\\-1{}',
      '$.',
      '..',
      '[?(',
      ')]',
      '@.a',
      '.length()',
      ' in ',
    );
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 15 }), fc.json({ maxDepth: 3 }), (path, body) => {
        expect(() => read(`$${path}`, body)).not.toThrow();
      }),
      { numRuns: 3000 },
    );
  });
});
