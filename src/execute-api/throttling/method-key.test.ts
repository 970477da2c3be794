import { expect, test } from 'vitest';
import { keyOfMethod, methodKey } from './method-key.ts';

test.each([
  ['~1pets~1{id}/GET', '/pets/{id}', 'GET'],
  ['pets/{id}/GET', '/pets/{id}', 'GET'],
  ['/pets/{id}/GET', '/pets/{id}', 'GET'],
  ['~1/POST', '/', 'POST'],
  ['/POST', '/', 'POST'],
  ['a~01/ANY', '/a~1', 'ANY'],
])('%s means %s %s', (written, path, method) => {
  expect(methodKey(written)).toBe(keyOfMethod(path, method));
});
