import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CompiledPolicy, CompiledStatement, StatementIndex } from './compiled-policy.ts';
import { decide } from './evaluate.ts';
import { anyQuery, compile, policies } from './random-query.fixture.ts';
import { headOf, headOfPattern } from './resource-head.ts';

const one = 'arn:aws:execute-api:us-east-1:123456789012';

function unsorted(statements: readonly CompiledStatement[]): StatementIndex {
  return { byService: new Map(), anyService: { byHead: new Map(), anyHead: statements } };
}

function plainScan(policy: CompiledPolicy): CompiledPolicy {
  const of = (effect: string) => unsorted(policy.statements.filter((each) => each.effect === effect));
  return { ...policy, deny: of('Deny'), allow: of('Allow') };
}

describe('the index only leaves out statements that cannot match', () => {
  test('in identity policies and resource policies', () => {
    fc.assert(
      fc.property(anyQuery, policies('identity', 2, 24), policies('resource', 2, 24), (query, identity, resource) => {
        const scanned = { identity: identity.map(plainScan), resource: resource.map(plainScan) };
        expect(decide(query, { identity, resource })).toEqual(decide(query, scanned));
      }),
      { numRuns: 500 },
    );
  });

  test('the first statement of the document that matches is the one named', () => {
    const apis = Array.from({ length: 20 }, (_, at) => ({ Resource: `${one}:api${at}/*`, Sid: `api${at}` }));
    const every = { Resource: 'arn:aws:execute-api:*:*:*', Sid: 'every' };
    const documents = [...apis.slice(0, 10), every, ...apis.slice(10)];
    const policy = compile(
      documents.map((each) => ({ Effect: 'Deny', Action: 'execute-api:*', ...each })),
      'identity',
    );
    const sidFor = (id: string) =>
      decide(
        {
          caller: { kind: 'root', account: '123456789012' },
          action: 'execute-api:Invoke',
          resource: `${one}:${id}/prod/GET/`,
          resourceAccount: '123456789012',
          context: new Map(),
        },
        { identity: [policy] },
      ).statement?.sid;
    expect(['api9', 'api10', 'other'].map(sidFor)).toEqual(['api9', 'every', 'every']);
  });
});

describe('what costs more than it saves is not sorted', () => {
  const entriesOf = ({ byService, anyService }: StatementIndex) =>
    [...byService.values(), anyService]
      .flatMap(({ byHead, anyHead }) => [...byHead.values(), anyHead])
      .reduce((sum, list) => sum + list.length, 0);

  test.each([
    ['many services beside many statements for all', (at: number) => ({ Action: [`a${at}:b`], Resource: '*' })],
    ['many APIs beside many statements for all', (at: number) => ({ Action: 'a:b', Resource: `${one}:${at}/*` })],
  ])('%s', (_, make) => {
    const every = { Effect: 'Allow', Action: '*', Resource: '*' };
    const documents = Array.from({ length: 1_000 }, (_, at) => [every, { Effect: 'Allow', ...make(at) }]).flat();
    expect(entriesOf(compile(documents, 'identity').allow)).toBeLessThan(3 * (1_024 + 32 * documents.length));
  });

  test('few statements', () => {
    const few = Array.from({ length: 7 }, (_, at) => ({ Effect: 'Allow', Action: 'a:b', Resource: `${one}:${at}/*` }));
    expect(compile(few, 'identity').allow.byService.get('a')?.byHead.size).toBe(0);
  });
});

describe('the head of a resource', () => {
  test.each([
    [`${one}:abc/*`, `${one}:abc/prod/GET/pets`],
    [`${one}:abc`, `${one}:abc`],
    [`${one}:/restapis/*`, `${one}:/restapis/x`],
    ['arn:aws:s3:::bucket/*', 'arn:aws:s3:::bucket/key'],
    ['arn:aws:lambda:us-east-1:123456789012:function:f*', 'arn:aws:lambda:us-east-1:123456789012:function:g'],
  ])('of the pattern %s is that of %s', (pattern, arn) => expect(headOfPattern(pattern)).toBe(headOf(arn)));

  test.each([
    [`${one}:abc/x`, `${one}:abd/x`],
    [`${one}:abc`, `${one}:ab`],
    [`${one}:abc`, '*'],
  ])('of %s is not that of %s', (arn, other) => expect(headOf(arn)).not.toBe(headOf(other)));

  test.each([
    `${one}:abc*`,
    `${one}:ab?/prod`,
    `${one}:\${aws:a}/prod`,
    'arn:aws:execute-api:us-east-1:*:abc/*',
    'arn:aws:s3',
    '*',
  ])('of the pattern %s may be any', (pattern) => expect(headOfPattern(pattern)).toBeUndefined());
});
