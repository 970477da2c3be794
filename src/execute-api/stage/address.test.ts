import { expect, test } from 'vitest';
import type { RawHeader } from '../../http/raw-request.ts';
import { address } from './address.ts';

const at = (host: string, path: string) => address({ path, headers: [['Host', host] as RawHeader] });
const named = { apiId: 'abc123', region: 'us-east-1' };

test.each([
  ['abc123.execute-api.us-east-1.localhost:4566', '/dev/a/b', { ...named, stageName: 'dev', path: 'a/b' }],
  ['ABC123.execute-api.us-east-1.amazonaws.com', '/dev', { ...named, stageName: 'dev', path: '' }],
  ['abc123.execute-api.us-east-1.localhost', '//dev//a//', { ...named, stageName: 'dev', path: 'a//' }],
  ['abc123.execute-api.us-east-1.localhost', '/', { ...named, stageName: '', path: '' }],
  [
    '127.0.0.1:4566',
    '/restapis/abc123/dev/_user_request_/a/b',
    { apiId: 'abc123', region: undefined, stageName: 'dev', path: 'a/b' },
  ],
  [
    '127.0.0.1',
    '/restapis/abc123/dev/_user_request_',
    { apiId: 'abc123', region: undefined, stageName: 'dev', path: '' },
  ],
])('%s %s is addressed to a stage', (host, path, expected) => {
  expect(at(host, path)).toEqual(expected);
});

test.each([
  ['apigateway.us-east-1.amazonaws.com', '/restapis/abc123/stages/dev'],
  ['127.0.0.1', '/restapis/abc123'],
  ['abc123.execute-api.us-east-1.localhost.example.com', '/dev'],
  ['x.abc123.execute-api.us-east-1.localhost', '/dev'],
  ['', '/'],
])('%s %s is not for the data plane', (host, path) => {
  expect(at(host, path)).toBeUndefined();
});
