import { describe, expect, test } from 'vitest';
import { lastMinutes } from '../console/src/pages/home/minutes.ts';
import type { RequestRecord } from '../console/src/records.ts';
import { provenSteps, stepPages } from '../console/src/tour/progress.ts';

const minute = 60_000;
const noon = Date.UTC(2026, 0, 31, 12);

function record(part: Partial<RequestRecord>): RequestRecord {
  return {
    requestId: 'a-request',
    at: noon,
    durationMs: 1,
    plane: 'control',
    method: 'GET',
    host: '127.0.0.1',
    path: '/',
    query: '',
    status: 200,
    decisions: [],
    ...part,
  };
}

const denied = [{ action: 'execute-api:Invoke', resource: 'arn', effect: 'implicit-deny' as const }];
const roleSession = 'arn:aws:sts::123456789012:assumed-role/caller-role/caller';

describe('what clients asked in the last minutes', () => {
  const requests = [
    record({ at: noon, decisions: denied }),
    record({ at: noon + minute - 1, signature: { matched: false } }),
    record({ at: noon - 1 }),
    record({ at: noon - 2 * minute }),
    record({ papers: { kind: 'root', session: { issuedAt: 0, expiresAt: 1, tags: [], console: true } } }),
  ];

  test('falls into whole minutes, the oldest first; older ones and the console’s own calls are left out', () => {
    expect(lastMinutes(requests, noon + 30_000, 2)).toEqual([
      { from: noon - minute, counts: { allowed: 0, denied: 0, unproved: 0, unasked: 1 } },
      { from: noon, counts: { allowed: 0, denied: 1, unproved: 1, unasked: 0 } },
    ]);
  });
});

describe('the tour', () => {
  const rows: [string, Partial<RequestRecord>, string[]][] = [
    ['an API that was made', { operation: 'apigateway:CreateRestApi', status: 201 }, ['api']],
    ['an API that was refused', { operation: 'apigateway:CreateRestApi', status: 403 }, []],
    ['a call that nobody had to sign', { plane: 'data' }, ['call']],
    [
      'an unsigned call that was refused',
      { plane: 'data', status: 403, error: { code: 'MissingAuthenticationTokenException', message: '' } },
      ['protect'],
    ],
    ['a denied call of a role', { plane: 'data', status: 403, principal: roleSession }, ['denied']],
    ['an allowed call of a role', { plane: 'data', principal: roleSession }, ['call', 'allowed']],
    ['a call of a service by a role', { principal: roleSession }, []],
  ];
  test.each(rows)('%s', (_, part, steps) => {
    expect(provenSteps([record(part)])).toEqual(steps);
  });

  test('leads to the very API, function and denied request, the newest of each', () => {
    const pages = stepPages([
      record({
        requestId: 'the-denial',
        plane: 'data',
        status: 403,
        principal: roleSession,
        path: '/restapis/abc/dev/_user_request_/',
      }),
      record({ path: '/2015-03-31/functions/caller/invocations' }),
      record({ path: '/restapis/older/resources' }),
    ]);
    expect(pages).toMatchObject({
      method: '/apis/abc',
      call: '/apis/abc',
      denied: '/functions/caller?tab=test',
      why: '/requests/the-denial',
    });
  });

  test('leads to the method that was made last, and to the tab that calls it', () => {
    const pages = stepPages([record({ path: '/restapis/abc/resources/r1/methods/GET/integration' })]);
    expect(pages).toMatchObject({
      call: '/apis/abc/resources/r1/GET?view=call',
      protect: '/apis/abc/resources/r1/GET',
    });
  });

  test('leads to the lists while there is nothing', () => {
    expect(stepPages([])).toMatchObject({ deploy: '/apis', denied: '/functions/create/new', why: '/requests' });
  });
});
