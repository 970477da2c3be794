import { expect, test } from 'vitest';
import { jsonFault } from './json-fault.ts';

const source = 'at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled);';
const wanted = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";

test.each([
  [Buffer.from('n\x87r', 'latin1'), `Invalid UTF-8 start byte 0x87\n ${source} line: 1, column: 3]`],
  [
    Buffer.from('\x99\xeb,j', 'latin1'),
    `Unexpected character ((CTRL-CHAR, code 153)): expected a valid value ${wanted}\n ${source} line: 1, column: 1]`,
  ],
])('recorded Nov 2025: %j', (bytes, fault) => {
  expect(jsonFault(bytes)).toBe(fault);
});

test.each([
  ['hello', `Unexpected character ('h' (code 104)): expected a valid value ${wanted}\n ${source} line: 1, column: 1]`],
  ['\n  }', `Unexpected character ('}' (code 125)): expected a valid value ${wanted}\n ${source} line: 2, column: 3]`],
  ['nope', `Unrecognized token 'nope': was expecting ${wanted}\n ${source} line: 1, column: 5]`],
  ['tru', `Unrecognized token 'tru': was expecting ${wanted}\n ${source} line: 1, column: 4]`],
])('unverified: %j', (text, fault) => {
  expect(jsonFault(Buffer.from(text))).toBe(fault);
});

test.each(['', ' ', '{"a":}', '[1,', 'null', ' true x', '"a', '-'])('%j does not begin wrongly', (text) => {
  expect(jsonFault(Buffer.from(text))).toBeUndefined();
});
