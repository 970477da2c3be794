import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault } from './json-fault.ts';

const source = '[Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled);';
const at = (line: number, column: number) => `\n at ${source} line: ${line}, column: ${column}]`;
const anyValue = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";

test.each([
  ['n\x87r', `Invalid UTF-8 start byte 0x87${at(1, 3)}`],
  ['\x99\xeb,j', `Unexpected character ((CTRL-CHAR, code 153)): expected a valid value ${anyValue}${at(1, 1)}`],
])('recorded of Lambda in Nov 2025: %j', (text, fault) => {
  expect(jsonFault(Buffer.from(text, 'latin1'))).toBe(fault);
});

test.each([
  ['hello', `Unexpected character ('h' (code 104)): expected a valid value ${anyValue}${at(1, 1)}`],
  ['\n  }', `Unexpected character ('}' (code 125)): expected a valid value ${anyValue}${at(2, 3)}`],
  ['nope', `Unrecognized token 'nope': was expecting ${anyValue}${at(1, 5)}`],
  ['{key:1}', `Unexpected character ('k' (code 107)): was expecting double-quote to start field name${at(1, 2)}`],
  [
    '{"a" 1}',
    `Unexpected character ('1' (code 49)): was expecting a colon to separate field name and value${at(1, 6)}`,
  ],
  ['{"a":}', `Unexpected character ('}' (code 125)): expected a valid value ${anyValue}${at(1, 6)}`],
  ['{"a":1 "b"}', `Unexpected character ('"' (code 34)): was expecting comma to separate Object entries${at(1, 8)}`],
  ['[1 2]', `Unexpected character ('2' (code 50)): was expecting comma to separate Array entries${at(1, 4)}`],
  ['{"a":1,}', `Unexpected character ('}' (code 125)): was expecting double-quote to start field name${at(1, 8)}`],
  ['["\x80"]', `Invalid UTF-8 start byte 0x80${at(1, 4)}`],
  ['["a', `Unexpected end-of-input: was expecting closing quote for a string value${at(1, 4)}`],
  [
    '{"a":1',
    `Unexpected end-of-input: expected close marker for Object (start marker at ${source} line: 1, column: 1])${at(1, 7)}`,
  ],
])('unverified: %j', (text, fault) => {
  expect(jsonFault(Buffer.from(text, 'latin1'))).toBe(fault);
});

test('JSON has no fault', () => {
  fc.assert(fc.property(fc.json({ maxDepth: 5 }), (json) => jsonFault(Buffer.from(json)) === undefined));
  fc.assert(
    fc.property(fc.jsonValue(), (value) => jsonFault(Buffer.from(JSON.stringify(value, null, 2))) === undefined),
  );
});

test('any bytes are read to their end', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => void jsonFault(Buffer.from(bytes))));
  const pieces = fc.array(fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '1', 'tr', '\\', ' ', '\n', 'é'));
  fc.assert(fc.property(pieces, (text) => void jsonFault(Buffer.from(text.join('')))));
});
