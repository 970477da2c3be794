import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import answers from '../../../test/schema-answers.json' with { type: 'json' };
import { ConfigurationError } from '../configuration-error.ts';
import { PatternFailure } from '../pattern/errors.ts';
import { schemaCompiler } from './compile-schema.ts';
import { formats } from './formats/formats.ts';
import { isRight } from './is-right.ts';
import { readExactJson } from './read-exact-json.ts';
import { schemaTools } from './schema-tools.ts';
import { validate } from './validate.ts';

type Row = readonly [schema: string, instance: string, messages: readonly string[] | null];

/** The messages, or null where the schema is none. */
function messagesOf(schema: string, instance: string): readonly string[] | null {
  try {
    return validate(schemaCompiler(() => undefined)(readExactJson(schema)), readExactJson(instance));
  } catch (error) {
    if (error instanceof ConfigurationError) return null;
    throw error;
  }
}

describe('as json-schema-validator 2.2.14 has it', () => {
  test.each(answers as unknown as Row[])('%s of %s', (schema, instance, messages) => {
    expect(messagesOf(schema, instance)).toEqual(messages);
  });

  test('the quick way to a right instance finds each of these right, and no other', () => {
    const found = (answers as unknown as Row[]).map(([schema, instance]) =>
      isRight(schemaCompiler(() => undefined)(readExactJson(schema)), readExactJson(instance)),
    );
    expect(found).toEqual((answers as unknown as Row[]).map(([, , messages]) => messages?.length === 0));
  });

  test('a model that is no schema is none for every request', () => {
    const schema = schemaCompiler(() => undefined)(readExactJson('{"dependencies":1}'));
    for (let times = 0; times < 3; times++) expect(() => validate(schema, 1n)).toThrow(ConfigurationError);
  });
});

const nested = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times);
const many = (count: number, make: (at: number) => unknown) =>
  JSON.stringify(Array.from({ length: count }, (_, at) => make(at)));

describe('no schema and no body takes for ever', () => {
  const chain = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [`d${at}`, { allOf: [ref(at + 1), ref(at + 1)] }] as const),
  );
  function ref(at: number) {
    return { $ref: `#/definitions/d${at}` };
  }
  const long = Object.fromEntries(
    Array.from({ length: 5000 }, (_, at) => [`d${at}`, { allOf: [ref(at + 1)] }] as const),
  );

  const longText = JSON.stringify('a'.repeat(9_000_000));
  const longNumbers = (count: number) => Array.from({ length: count }, (_, at) => `${'2'.repeat(990)}${at}`);
  const deepNumbers = `${'['.repeat(190)}${longNumbers(9000)}${']'.repeat(190)}`;
  const bounds = `{"allOf":[${longNumbers(390).map((bound) => `{"minimum":-${bound}}`)}]}`;
  const lists = Array.from({ length: 50_000 }, (_, at) => [at]);
  const names = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`p${at}`, ['a']]));
  const allOf = (count: number, schema: object) => JSON.stringify({ allOf: new Array(count).fill(schema) });
  const some = (schema: object) => JSON.stringify({ items: { anyOf: [schema, {}] } });
  const links = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`d${at}`, ref(at + 1)] as const));
  const manyChains = {
    properties: Object.fromEntries(Array.from({ length: 4000 }, (_, at) => [`p${at}`, ref(0)] as const)),
    definitions: { ...links, d5000: {} },
  };

  test.each<[string, string, string, boolean]>([
    ['schemas that double at each step', JSON.stringify({ ...ref(0), definitions: { ...chain, d40: {} } }), '1', true],
    ['a chain of 5,000 schemas', JSON.stringify({ ...ref(0), definitions: { ...long, d5000: {} } }), '1', true],
    ['a schema that leads round', '{"anyOf":[{"not":{"$ref":"#"}}]}', '1', true],
    ['a pattern that backtracks', '{"pattern":"^(a|a)*b$"}', JSON.stringify('a'.repeat(40)), false],
    [
      'a pattern that takes too long',
      '{"pattern":"^(a?){30}(a*)*\\\\2a{30}$"}',
      JSON.stringify('a'.repeat(40_000)),
      true,
    ],
    ['100,000 different elements', '{"uniqueItems":true}', many(100_000, (at) => at), false],
    ['a text of 9 MB that is measured 1,000 times', allOf(1000, { minLength: 1 }), longText, true],
    ['a text of 9 MB in 1,000 arrays of unique items', allOf(1000, { uniqueItems: true }), `[${longText}]`, true],
    ['10,000 long numbers in 190 such arrays', '{"uniqueItems":true,"items":{"$ref":"#"}}', deepNumbers, true],
    ['10,000 dependencies of 40,000 objects', some({ dependencies: names(10_000) }), many(40_000, () => ({})), true],
    ['50,000 arrays that 20,000 texts are none of', some({ enum: lists }), many(20_000, () => 'x'), true],
    ['long bounds of 9,000 long numbers', `{"items":${bounds}}`, `[${longNumbers(9000)}]`, true],
    ['a long chain that many references lead through', JSON.stringify(manyChains), JSON.stringify(names(4000)), false],
    ['a number with a million zeros', '{"multipleOf":0.3,"maximum":5}', '1e1000000', false],
    ['a number that is next to nothing', '{"multipleOf":3,"minimum":5}', '1e-1000000', false],
  ])('%s', (_what, schema, instance, isFault) => {
    const messages = messagesOf(schema, instance);
    expect(messages === null).toBe(isFault);
  });

  test('a template of a schema whose members lead through a long chain, and to a large model again and again', () => {
    const models = new Map([['https://a/models/Big', some({ dependencies: names(20_000) })]]);
    const members = Array.from({ length: 4000 }, (_, at) => [`p${at}`, { $ref: 'https://a/models/Big' }] as const);
    expect(schemaTools.template(JSON.stringify(manyChains), models)).toContain('"p3999" : { }');
    expect(schemaTools.template(JSON.stringify({ properties: Object.fromEntries(members) }), models)).toContain(
      'p3999',
    );
    expect(schemaTools.flatten(JSON.stringify({ properties: Object.fromEntries(members) }), models)).toContain('Big');
  });

  test.each([
    ['1e2', '100', true],
    ['100', '1e2', true],
    ['1.50', '1.5', true],
    ['1.5', '1', false],
    ['12345678901234567890', '12345678901234567890.0', true],
    ['1e-2', '0.01', true],
  ])('%s and %s are one number: %s', (one, other, isSame) => {
    expect(messagesOf(`{"enum":[${one}]}`, other)?.length).toBe(isSame ? 0 : 1);
    expect(messagesOf('{"uniqueItems":true}', `[${one},${other}]`)?.length).toBe(isSame ? 1 : 0);
  });

  test('of 100,000 faults some hundred are told', () => {
    const messages =
      messagesOf(
        '{"items":{"type":"string"}}',
        many(100_000, () => 1),
      ) ?? [];
    expect(messages.length).toBeGreaterThan(100);
    expect(messages.length).toBeLessThanOrEqual(1000);
  });

  test.each([
    ['an array', nested('[', ']', 300)],
    ['a number', '9'.repeat(2000)],
    ['an exponent', '1e99999999999'],
  ])('%s that is too large is no JSON', (_what, text) => {
    expect(() => readExactJson(text)).toThrow(SyntaxError);
    expect(schemaTools.read(text).faults).toEqual([{ unsupported: [] }]);
  });

  test.each([...formats])('the format %s over a text of 9 MB', (_name, problem) => {
    for (const unit of ['a', '1', 'a.', '%41', '\u00e9', '-', '0:', '"a\\', ' ']) {
      const said = problem(unit.repeat(9_000_000 / unit.length));
      expect(said === undefined || typeof said === 'string').toBe(true);
    }
  });

  test('schemas as deep as JSON may be are read', () => {
    const deep = `${'{"not":'.repeat(190)}{}${'}'.repeat(190)}`;
    expect(messagesOf(deep, '1')).toEqual([]);
  });
});

test('any schema and any instance have an answer', () => {
  const keyword = fc.constantFrom(
    ...['type', 'properties', 'items', 'required', '$ref', 'allOf', 'enum', 'pattern', '__proto__', 'constructor'],
    ...['maximum', 'format', 'dependencies', 'additionalItems', 'uniqueItems', 'definitions', 'not', 'multipleOf'],
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('object', '#', '#/definitions/a', '', '(', 'string', null, true, 0, 1e21, -1.5),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(keyword, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(value, value, (schema, instance) => {
      const text = JSON.stringify(schema);
      try {
        messagesOf(text, JSON.stringify(instance));
      } catch (error) {
        expect(error).toBeInstanceOf(PatternFailure);
      }
      schemaTools.flatten(text, new Map());
      schemaTools.template(text, new Map());
      schemaTools.read(text);
    }),
    { numRuns: 1000 },
  );
});
