import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLooseObject } from './loose-object.ts';

test('the members of any JSON object are found with their values', () => {
  const key = fc.string({ maxLength: 8 }).filter((text) => !/["'\\]/.test(text));
  fc.assert(
    fc.property(fc.dictionary(key, fc.jsonValue()), fc.constantFrom(0, 2), (object, indent) => {
      const members = readLooseObject(JSON.stringify(object, undefined, indent));
      const values = [...(members ?? [])].map(([name, text]) => [name, JSON.parse(text)]);
      expect(values).toEqual(Object.entries(JSON.parse(JSON.stringify(object))));
    }),
  );
});

test('any text is read', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readLooseObject(`{${text}}`)));
  fc.assert(
    fc.property(fc.array(fc.constantFrom('{', '}', '[', ']', '"', "'", ':', ',', 'a', '\\')), (text) => {
      readLooseObject(`{${text.join('')}}`);
    }),
  );
});
