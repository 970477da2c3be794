import { expect, test } from 'vitest';
import { stationLines, vouchedFor } from './station-lines.ts';

type Record = Parameters<typeof stationLines>[0];

const request = (stations: Record['stations'], apiKey?: Record['apiKey']): Record => ({
  ...{
    requestId: 'r',
    at: 0,
    durationMs: 1,
    plane: 'data',
    method: 'GET',
    host: 'h',
    path: '/',
    query: '',
    status: 200,
  },
  ...{ decisions: [], stations, apiKey },
});

test('who an authorizer let in is said to be let in by it, and only then', () => {
  const authorizer = { station: 'authorizer', passed: true, name: 'guard (a1)', principalId: 'ann' } as const;
  expect(vouchedFor(request([authorizer]))).toBe('ann, let in by authorizer guard (a1)');
  expect(vouchedFor(request([{ ...authorizer, principalId: undefined }]))).toMatch(/^the holder of a token, let in by/);
  const denied = { action: 'execute-api:Invoke', resource: '*', effect: 'explicit-deny' } as const;
  expect(vouchedFor({ ...request([authorizer]), decisions: [denied] })).toBe('ann, named by authorizer guard (a1)');
  expect(vouchedFor(request([{ ...authorizer, passed: false }]))).toBe('not proved');
  expect(vouchedFor(request(undefined))).toBe('not proved');
});

test('each station is a line that tells what was found there', () => {
  const lines = stationLines(
    request(
      [
        { station: 'canary', passed: true, name: 'production' },
        { station: 'authorizer', passed: true, name: 'guard (a1)', type: 'TOKEN', cached: true },
        { station: 'apiKey', passed: true, name: 'k1' },
        { station: 'validator', passed: true },
        { station: 'throttle', passed: true, name: 'p1', quotaLeft: 4 },
        { station: 'cache', passed: true, cached: false },
        { station: 'integration', passed: false, type: 'HTTP', uri: 'http://h/', status: 500, durationMs: 12 },
      ],
      { keyId: 'k1', usagePlanId: 'p1' },
    ),
  );
  expect(lines).toEqual([
    'Canary     production',
    'Authorizer guard (a1), TOKEN, answered before',
    'API key    k1, usage plan p1',
    'Validator  passed',
    'Limits     of p1, 4 left of the quota',
    'Cache      answered anew',
    'Endpoint   HTTP, http://h/, answered 500, 12 ms, failed',
  ]);
});
