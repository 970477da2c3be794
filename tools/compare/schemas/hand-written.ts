import { ecmaPatterns } from './ecma-patterns.ts';
import type { SchemaCase } from './schema-case.ts';

/** What random schemas seldom come to. */
export const handWritten: readonly SchemaCase[] = [
  { schema: '{"type":["string","integer"]}', instance: '1.0' },
  { schema: '{"type":"integer"}', instance: '1e0' },
  { schema: '{"enum":[1,"a",{"b":[1.0]}]}', instance: '2' },
  { schema: '{"enum":[1e3,1.50,-0.0,12345678901234567890,1.10e-10]}', instance: '1.5e3' },
  { schema: '{"enum":[9007199254740993]}', instance: '9007199254740992' },
  { schema: '{"maximum":9007199254740992}', instance: '9007199254740993' },
  { schema: '{"maximum":0.1}', instance: '0.10000000000000000000000000001' },
  { schema: '{"multipleOf":0.01}', instance: '19.99' },
  { schema: '{"multipleOf":1e-5}', instance: '1e5' },
  { schema: '{"multipleOf":3}', instance: '1e30' },
  { schema: '{"uniqueItems":true}', instance: '[1,1.0]' },
  { schema: '{"uniqueItems":true}', instance: '[{"a":1,"b":2},{"b":2,"a":1}]' },
  { schema: '{"uniqueItems":true}', instance: '[[],{},"",0,false,null]' },
  { schema: '{"enum":[{"a":1,"b":2}]}', instance: '{"b":2,"a":1}' },
  { schema: '{"items":{},"additionalItems":false}', instance: '[1,2,3]' },
  { schema: '{"additionalItems":{"type":"string"}}', instance: '[1]' },
  { schema: '{"items":[{"type":"string"}],"additionalItems":{"type":"null"}}', instance: '[1,1,1]' },
  { schema: '{"minLength":2,"maxLength":0}', instance: '"\\ud83d\\ude00"' },
  { schema: '{"maxLength":0}', instance: '"a\\"\\n\\t\\u001f\\u007f\\u2028/\\\\"' },
  { schema: '{"enum":["\\u0001\\u001f\\u007f/\\u2028"]}', instance: '"\\ud800"' },
  { schema: '{"required":["a\\"\\n"]}', instance: '{}' },
  { schema: '{"dependencies":{"a":["c","b"],"b":{"required":["x"]},"c":["d"]}}', instance: '{"a":1,"b":1,"c":2}' },
  {
    schema: '{"properties":{"a":{"properties":{"d":{"type":"string"}}},"b":{"properties":{"d":{"type":"string"}}}}}',
    instance: '{"a":{"d":1},"b":{"d":1}}',
  },
  { schema: '{"properties":{"a":{"type":"string"},"b":{"type":"string"}}}', instance: '{"b":1,"a":1}' },
  {
    schema: '{"properties":{"a":{"type":"string"}},"patternProperties":{"a":{"maximum":0},"^a":{"multipleOf":2}}}',
    instance: '{"a":1,"b":2}',
  },
  {
    schema:
      '{"dependencies": {"k0": ["need k0"], "k1": ["need k1"], "k2": ["need k2"], "k3": ["need k3"], "k4": ["need k4"], "k5": ["need k5"], "k6": ["need k6"], "k7": ["need k7"], "k8": ["need k8"], "k9": ["need k9"], "k10": ["need k10"], "k11": ["need k11"], "k12": ["need k12"], "k13": ["need k13"]}}',
    instance:
      '{"k0": 1, "k1": 1, "k2": 1, "k3": 1, "k4": 1, "k5": 1, "k6": 1, "k7": 1, "k8": 1, "k9": 1, "k10": 1, "k11": 1, "k12": 1, "k13": 1}',
  },
  {
    schema:
      '{"dependencies": {"m": ["need m"], "a": ["need a"], "z": ["need z"], "x y": ["need x y"], "q": ["need q"], "é": ["need é"]}}',
    instance: '{"m": 1, "a": 1, "z": 1, "x y": 1, "q": 1, "é": 1}',
  },
  {
    schema: '{"dependencies": {"BBBB": ["need BBBB"], "AaAa": ["need AaAa"], "AaBB": ["need AaBB"]}}',
    instance: '{"BBBB": 1, "AaAa": 1, "AaBB": 1}',
  },
  {
    schema:
      '{"dependencies": {"z": {"required": ["need z"]}, "q": {"required": ["need q"]}, "x y": {"required": ["need x y"]}, "a": {"required": ["need a"]}}}',
    instance: '{"z": 1, "q": 1, "x y": 1, "a": 1}',
  },
  { schema: '{"$ref":"#"}', instance: '1' },
  { schema: '{"allOf":[{"$ref":"#"}]}', instance: '1' },
  { schema: '{"properties":{"a":{"$ref":"#"}},"type":"object"}', instance: '{"a":{"a":{"a":1}}}' },
  { schema: '{"properties":{"a":{"$ref":"#/nowhere"}}}', instance: '{"a":1}' },
  { schema: '{"properties":{"a":{"$ref":"#/nowhere"}}}', instance: '{"b":1}' },
  { schema: '{"anyOf":[{"$ref":"#/nowhere"},{}]}', instance: '1' },
  { schema: '{"$ref":"#/a%20b~1c","a b/c":{"type":"string"}}', instance: '1' },
  { schema: '{"$ref":"#/a/0","a":[{"type":"string"}]}', instance: '1' },
  { schema: '{"$ref":"#/a","a":5}', instance: '1' },
  { schema: '{"$ref":"#a/b"}', instance: '1' },
  { schema: '{"$ref":"#/definitions/a","definitions":{"a":{"type":"string"}},"type":7}', instance: '1' },
  { schema: '{"properties":{"a":{"$ref":"#/definitions/a","type":7}},"definitions":{"a":{}}}', instance: '1' },
  { schema: '{"definitions":{"a":{"type":7}}}', instance: '1' },
  { schema: '{"type":"object","required":[]}', instance: '{}' },
  { schema: '{"maxLength":"3"}', instance: '"a"' },
  { schema: '{"maxLength":3.0}', instance: '"a"' },
  { schema: '{"enum":[1,1.0]}', instance: '1' },
  { schema: '{"enum":[{"a":1,"b":2},{"b":2,"a":1}]}', instance: '1' },
  { schema: '{"exclusiveMaximum":true}', instance: '1' },
  { schema: '{"maximum":1,"exclusiveMaximum":true}', instance: '1.0' },
  { schema: '{"type":"string","type":"integer"}', instance: '"a"' },
  { schema: '{"$schema":"http://json-schema.org/draft-04/schema#","title":"a","type":"object"}', instance: '[]' },
  { schema: '{"__proto__":1,"properties":{"__proto__":{"type":"string"}}}', instance: '{"__proto__":1}' },
  ...ecmaPatterns.map(([pattern, text]) => ({
    schema: JSON.stringify({ pattern }),
    instance: JSON.stringify(text),
  })),
  { schema: '{"required":["constructor"],"additionalProperties":false}', instance: '{"toString":1}' },
];
