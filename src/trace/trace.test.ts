import { expect, test } from 'vitest';
import { createTrace } from './trace.ts';
import type { Ruled, TraceEntry } from './trace-entry.ts';
import type { VerdictRow } from './usual-entry.ts';

const asOneReference: VerdictRow<Ruled> = {
  put: (verdict, { references }) => references.push(verdict) > 0,
  take: ({ references: [verdict] }) => verdict as Ruled,
};

const record = (requestId: string, change: Partial<TraceEntry> = {}): TraceEntry => ({
  requestId,
  at: 0,
  durationMs: 1,
  plane: 'data',
  method: 'GET',
  host: 'h',
  path: '/',
  query: '',
  status: 200,
  verdicts: [],
  ...change,
});

test('the newest come first, and no more are kept than the ring holds', () => {
  const trace = createTrace(3, asOneReference);
  for (const id of ['a', 'b', 'c', 'd', 'e']) trace.add(record(id));
  expect(trace.latest(10).map(({ requestId }) => requestId)).toEqual(['e', 'd', 'c']);
  expect(trace.latest(1).map(({ requestId }) => requestId)).toEqual(['e']);
  expect(trace.find((requestId) => requestId === 'a')).toBeUndefined();
  expect(trace.find((requestId) => requestId === 'd')?.requestId).toBe('d');
  trace.clear();
  expect(trace.latest(10)).toEqual([]);
});

test.each([
  ['the query', { query: 'a=1&X-Amz-Security-Token=SECRET%3D&X-Amz-Signature=SECRET&b=2' }],
  [
    'the canonical headers',
    { signature: { canonicalRequest: 'GET\n/\n\nhost:h\nx-amz-security-token:SECRET\n\nhost' } },
  ],
  ['the canonical query', { signature: { canonicalRequest: 'GET\n/\nX-Amz-Security-Token=SECRET&a=1\nhost:h' } }],
  ['the message of an error', { error: { code: 'c', message: "'GET\n/\n\nx-amz-security-token:SECRET\n'" } }],
  ['a name of a query that is escaped', { query: 'X-Amz-Security%2dToken=SECRET&a=1' }],
  ['a key of the caller’s own', { query: 'a=1&api_key=SECRET' }],
  ['a query that is parted by a semicolon', { query: 'x=1;X-Amz-Security-Token=SECRET' }],
  ['a query with two question marks', { query: '?X-Amz-Security-Token=SECRET' }],
  ['a name behind a space', { query: '+X-Amz-Security-Token=SECRET' }],
  ['a name that is escaped twice', { query: 'X%252DAmz-Security-Token=SECRET' }],
  ['an id token', { query: 'a=1&id_token=SECRET&refresh_token=SECRET&token=SECRET' }],
  ['an Authorization in the query', { query: 'Authorization=Bearer%20SECRET' }],
  ['a fragment in the path', { path: '/a#access_token=SECRET' }],
  ['a parameter in the path', { path: '/a&X-Amz-Security-Token=SECRET' }],
  ['a user in the target', { path: '/ftp://user:SECRET@h/x' }],
  ['a cookie', { signature: { canonicalRequest: 'GET\n/\n\ncookie:a=SECRET\nhost:h\nx-api-key:SECRET\n\nhost' } }],
  ['a web identity', { query: 'Action=AssumeRoleWithWebIdentity&WebIdentityToken=SECRET' }],
  ['a SAML response', { query: 'SAMLAssertion=SECRET&Action=AssumeRoleWithSAML' }],
  ['a password', { query: 'Action=ChangePassword&OldPassword=SECRET&NewPassword=SECRET' }],
  [
    'a password that was signed',
    { signature: { canonicalRequest: 'GET\n/\nAction=CreateLoginProfile&Password=SECRET\n' } },
  ],
  ['a one-time code', { query: 'TokenCode=SECRET&Action=GetSessionToken' }],
])('what proves somebody, in %s, never enters it', (_where, change) => {
  const trace = createTrace(1, asOneReference);
  trace.add(record('a', change));
  const kept = JSON.stringify(trace.latest(1));
  expect(kept).not.toContain('SECRET');
  expect(kept).toContain('(hidden)');
});

test('long texts are cut', () => {
  const trace = createTrace(1, asOneReference);
  trace.add(record('a', { path: `/${'x'.repeat(100_000)}` }));
  expect(trace.latest(1)[0]?.path.length).toBeLessThan(9000);
});
