import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budget } from '../templates/budget.ts';
import { decimalText, readBigDecimal } from './big-decimal.ts';
import { doubleText } from './double-text.ts';
import { readJson } from './read-json.ts';
import { toJson, toText } from './to-text.ts';
import { double, isList, isMap, type Value } from './value.ts';

const text = (json: string) => toText(readJson(json), budget());
const again = (json: string) => toJson(readJson(json), budget());

describe('JSON as Jayway reads and prints it (json-smart 2.5.0, JDK 17)', () => {
  test.each([
    ['9007199254740993', '9007199254740993'],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
    ['-0', '0'],
    ['10.0', '10.0'],
    ['1e2', '100.0'],
    ['10000000.0', '1.0E7'],
    ['0.0001', '1.0E-4'],
    ['0.12345678901234567890', '0.12345678901234567890'],
    ['{"b":1,"2":"x","1":null}', '{b=1, 2=x, 1=null}'],
    ['["a/b","€",{"c":[1.50]}]', '["a\\/b","\\u20AC",{"c":[1.5]}]'],
    ['{"l":["x",null]}', '{l=["x",null]}'],
    ['"a/€\\u0001"', 'a/€\u0001'],
  ])('%s prints as %s', (json, expected) => {
    expect(text(json)).toBe(expected);
  });

  test.each([
    [
      '{"2":1.0,"1":9007199254740993,"s":"a/b","e":"€\\u0001"}',
      '{"2":1.0,"1":9007199254740993,"s":"a/b","e":"\\u20AC\\u0001"}',
    ],
    ['1e400', 'null'],
    ['[ ]', '[]'],
    ['{"a":1,"a":2}', '{"a":2}'],
  ])('%s is written as %s', (json, expected) => {
    expect(again(json)).toBe(expected);
  });

  test.each([
    '',
    '{',
    '{"a":1,}',
    '[1,]',
    '01',
    '1.',
    '"\n"',
    '"\\x"',
    'nul',
    '1 2',
    '{a:1}',
    "'a'",
    '[1 2]',
    '\ufeff1',
  ])('%j is refused (unverified)', (json) => {
    expect(() => readJson(json)).toThrow(SyntaxError);
  });

  test('depth, the length of numbers and the number of values are bounded', () => {
    expect(() => readJson('['.repeat(201) + ']'.repeat(201))).toThrow('nests deeper');
    expect(() => readJson('9'.repeat(1001))).toThrow('number longer');
    expect(() => readJson(`[${'{},'.repeat(300_000)}1]`)).toThrow('too many values');
  });

  test('whatever JSON.parse takes is read to the same value', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (json) => {
        expect(plain(readJson(json))).toEqual(JSON.parse(json));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'[]{}:,"\\ 1-.e0tru') }), (json) => {
        expect(accepts(() => readJson(json))).toBe(accepts(() => JSON.parse(json)));
      }),
    );
  });
});

function accepts(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(SyntaxError);
    return false;
  }
}

/** Back to JavaScript's values, with a double for every number. */
function plain(value: Value): unknown {
  if (isMap(value)) return Object.fromEntries([...value].map(([key, item]) => [key, plain(item)]));
  if (isList(value)) return value.items.map(plain);
  return typeof value === 'object' && value !== null
    ? Number(toText(value, budget()))
    : typeof value === 'bigint'
      ? Number(value)
      : value;
}

describe('Double.toString (JDK 17)', () => {
  test.each([
    [1 / 3, '0.3333333333333333'],
    [2, '2.0'],
    [-0, '-0.0'],
    [1e7, '1.0E7'],
    [9999999.5, '9999999.5'],
    [0.001, '0.001'],
    [0.00099, '9.9E-4'],
    [1.5e300, '1.5E300'],
    [123456789.125, '1.23456789125E8'],
    [Number.NaN, 'NaN'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
  ])('%d is %s', (value, expected) => {
    expect(doubleText(value)).toBe(expected);
    expect(toText(double(value), budget())).toBe(expected);
  });
});

describe('BigDecimal.toString (JDK 17)', () => {
  test.each([
    ['0.10', '0.10'],
    ['-12.5e3', '-1.25E+4'],
    ['0.0000001', '1E-7'],
    ['0.000001', '0.000001'],
    ['1e10', '1E+10'],
    ['123.456e-10', '1.23456E-8'],
  ])('%s is %s', (written, expected) => {
    const decimal = readBigDecimal(written);
    expect(decimal && decimalText(decimal)).toBe(expected);
  });
});
