import { describe, expect, test } from 'vitest';
import { canonicalHeaders } from './canonical-headers.ts';
import { canonicalQuery } from './canonical-query.ts';
import { canonicalRequest } from './canonical-request.ts';
import { canonicalUri, climbsAboveRoot } from './canonical-uri.ts';

describe('canonical URI: the wire path, normalised and encoded once more', () => {
  test.each([
    ['/path/%C3%A4', '/path/%25C3%25A4'],
    ['/_search/%3Fa=b%20c', '/_search/%253Fa%3Db%2520c'],
    ['/*_test', '/%2A_test'],
    ['/users/some@email.com', '/users/some%40email.com'],
    ['/prod/@connections/ABC%3D', '/prod/%40connections/ABC%253D'],
    ['/prod/%40connections/ABC%3D', '/prod/%2540connections/ABC%253D'],
    ['', '/'],
    ['//example//', '/example/'],
    ['/example/..', '/'],
    ['/./example', '/example'],
    ['/a/./b/../../c', '/c'],
    ['/a%2fb', '/a%252fb'],
    ['/example1/example2/../..', '/'],
    ['/a/.', '/a'],
    ['/a/b/..', '/a'],
    ['/a/./', '/a/'],
    ['/a/b/../', '/a/'],
    ['/.', '/'],
  ])('%s becomes %s', (wire, canonical) => {
    expect(canonicalUri(wire)).toBe(canonical);
  });

  test.each([
    ['/../etc', true],
    ['/a/../..', true],
    ['/a/..', false],
  ])('%s climbs above the root: %s', (path, climbs) => {
    expect(climbsAboveRoot(path)).toBe(climbs);
  });
});

describe('canonical query: decoded, encoded anew, sorted', () => {
  test.each([
    ['%24filter=id+eq+123', '%24filter=id%20eq%20123'],
    ['a=1&a', 'a=&a=1'],
    ['Param1=value2&Param1=value1', 'Param1=value1&Param1=value2'],
    ['Param1=a&param1=b', 'Param1=a&param1=b'],
    ['b=1&B=2', 'B=2&b=1'],
    ['a=b=c', 'a=b%3Dc'],
    ['%E1%88%B4=bar', '%E1%88%B4=bar'],
    ['x=%2B', 'x=%2B'],
    ['X-Amz-Signature=abc&X-Amz-Date=d', 'X-Amz-Date=d'],
    ['X-Amz-Signature=abc', ''],
    ['page=12', 'page=12'],
    ['page=', 'page='],
    ['page', 'page='],
    ['', ''],
  ])('%s becomes %s', (wire, canonical) => {
    expect(canonicalQuery(wire)).toBe(canonical);
  });
});

describe('canonical headers', () => {
  test('repeated headers are joined by commas in order of arrival, unsorted', () => {
    const headers = [
      ['My-Header1', 'value2'],
      ['my-header1', 'value2'],
      ['My-Header1', 'value1'],
    ] as const;
    expect(canonicalHeaders(headers, ['my-header1'])).toBe('my-header1:value2,value2,value1\n');
  });

  test.each([
    ['voil\u00c3\u00a0', 'voil\u00c3\u00a0'],
    ['\u00c3\u00a0 la  carte', '\u00c3\u00a0 la carte'],
    ['\u00a0a\u000b', '\u00a0a\u000b'],
    [' \ta \t b\t', 'a b'],
  ])('white space is the space and the tab, no other byte: %j becomes %j', (sent, canonical) => {
    expect(canonicalHeaders([['X-Note', sent]], ['x-note'])).toBe(`x-note:${canonical}\n`);
  });

  test('values are trimmed and runs of spaces made one', () => {
    expect(canonicalHeaders([['My-Header1', '  "a   b   c" ']], ['my-header1'])).toBe('my-header1:"a b c"\n');
  });

  test('a header that was signed but not sent has an empty line (unverified)', () => {
    expect(canonicalHeaders([], ['x-gone'])).toBe('x-gone:\n');
  });
});

test('the canonical request that the IAM User Guide prints for ListUsers', () => {
  const request = {
    method: 'GET',
    path: '/',
    query: 'Action=ListUsers&Version=2010-05-08',
    headers: [
      ['Content-Type', 'application/x-www-form-urlencoded; charset=utf-8'],
      ['Host', 'iam.amazonaws.com'],
      ['X-Amz-Date', '20150830T123600Z'],
    ] as const,
    body: Buffer.alloc(0),
  };
  expect(canonicalRequest(request, ['content-type', 'host', 'x-amz-date'])).toBe(
    [
      'GET',
      '/',
      'Action=ListUsers&Version=2010-05-08',
      'content-type:application/x-www-form-urlencoded; charset=utf-8',
      'host:iam.amazonaws.com',
      'x-amz-date:20150830T123600Z',
      '',
      'content-type;host;x-amz-date',
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    ].join('\n'),
  );
});
