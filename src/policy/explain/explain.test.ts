import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Caller } from '../caller.ts';
import type { Layer } from '../compiled-policy.ts';
import { decide } from '../evaluate.ts';
import type { PolicyLayers } from '../layers.ts';
import type { AuthorizationQuery } from '../match-statement.ts';
import { account, ann, anyLayers, anyQuery, compile, statement } from '../random-query.fixture.ts';
import { explain } from './explain.ts';

const query: AuthorizationQuery = {
  caller: ann,
  action: 'execute-api:Invoke',
  resource: `arn:aws:execute-api:us-east-1:${account}:abc/prod/GET/pets`,
  resourceAccount: account,
  context: new Map([['aws:sourceip', '192.0.2.1']]),
};

function failureOf(statement: object, layer: Layer = 'identity') {
  const policies = [compile([statement], layer)];
  const layers: PolicyLayers = layer === 'resource' ? { identity: [], resource: policies } : { identity: policies };
  return explain(query, layers).layers[0]!.statements[0]!.failure;
}

const allow = { Effect: 'Allow', Action: 'execute-api:Invoke', Resource: '*' };

describe('the first part of a statement that failed', () => {
  test('action', () => {
    const expected = { part: 'action', expected: ['s3:*'], actual: 'execute-api:Invoke' };
    expect(failureOf({ ...allow, Action: 's3:*', Resource: 'arn:aws:s3:::b' })).toEqual(expected);
  });

  test('resource', () => {
    const Resource = 'arn:aws:s3:::b';
    expect(failureOf({ ...allow, Resource })).toEqual({
      part: 'resource',
      expected: [Resource],
      actual: query.resource,
    });
  });

  test('principal', () => {
    const statement = { ...allow, Principal: { AWS: '210987654321' } };
    expect(failureOf(statement, 'resource')).toEqual({
      part: 'principal',
      expected: ['AWS:210987654321'],
      actual: ann.arn,
    });
  });

  test('the negated elements say so', () => {
    const NotAction = 'execute-api:*';
    const { Action: _, ...rest } = allow;
    const failed = { not: true, actual: 'execute-api:Invoke' };
    expect(failureOf({ ...rest, NotAction })).toEqual({ part: 'action', expected: [NotAction], ...failed });
    expect(failureOf({ Effect: 'Allow', Action: '*', NotResource: query.resource })).toEqual({
      part: 'resource',
      not: true,
      expected: [query.resource],
      actual: query.resource,
    });
    const NotPrincipal = { AWS: [account, ann.arn] };
    expect(failureOf({ ...allow, Effect: 'Deny', NotPrincipal }, 'resource')).toEqual({
      part: 'principal',
      not: true,
      expected: [`AWS:${account}`, `AWS:${ann.arn}`],
      actual: ann.arn,
    });
  });

  test('condition with the value of the request', () => {
    expect(failureOf({ ...allow, Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } })).toEqual({
      part: 'condition',
      operator: 'IpAddress',
      key: 'aws:SourceIp',
      expected: ['10.0.0.0/8'],
      actual: '192.0.2.1',
    });
  });

  test('condition on a key that the request does not have', () => {
    const Condition = { Null: { 'aws:SourceIp': 'false' }, StringEquals: { 'aws:PrincipalTag/team': 'red' } };
    expect(failureOf({ ...allow, Condition })).toMatchObject({ operator: 'StringEquals', actual: undefined });
  });

  test('none when the statement matched', () => {
    expect(failureOf(allow)).toBeUndefined();
  });
});

describe('decisions point to their statement', () => {
  test('an explicit deny carries policy and statement', () => {
    const identity = [
      compile([allow], 'identity', 'one'),
      compile([allow, { ...allow, Effect: 'Deny', Sid: 'No' }], 'identity', 'two'),
    ];
    const decision = decide(query, { identity });
    expect(decision).toMatchObject({
      effect: 'explicit-deny',
      policy: { name: 'two' },
      statement: { sid: 'No', index: 1 },
    });
  });
});

describe('a layer that denies because it is not there', () => {
  test('the session policy of a federated session', () => {
    const caller: Caller = { kind: 'federated-user', account, arn: `arn:aws:sts::${account}:federated-user/f` };
    const { layers } = explain({ ...query, caller }, { identity: [compile([allow], 'identity')] });
    expect(layers.map(({ layer, effect }) => [layer, effect])).toEqual([
      ['identity', 'allow'],
      ['session', 'implicit-deny'],
    ]);
  });

  test('the resource policy of another account', () => {
    const { layers } = explain({ ...query, resourceAccount: '210987654321' }, { identity: [] });
    expect(layers.at(-1)).toEqual({ layer: 'resource', effect: 'implicit-deny', statements: [] });
  });
});

describe('decide and explain agree', () => {
  test('over all layers and callers', () => {
    fc.assert(
      fc.property(anyLayers, anyQuery, (layers, asked) => {
        const decision = decide(asked, layers);
        const explanation = explain(asked, layers);
        expect(explanation.decision).toEqual(decision);
        const denies = explanation.layers.some(({ effect }) => effect === 'explicit-deny');
        expect(decision.effect === 'explicit-deny').toBe(denies);
        if (decision.statement) {
          const all = explanation.layers.flatMap(({ statements }) => statements);
          expect(all.find((each) => each.statement === decision.statement)?.failure).toBeUndefined();
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('an added deny never allows more', () => {
    fc.assert(
      fc.property(anyLayers, anyQuery, statement, (layers, asked, added) => {
        const more = { ...layers, identity: [...layers.identity, compile([{ ...added, Effect: 'Deny' }], 'identity')] };
        if (decide(asked, layers).effect !== 'allow') expect(decide(asked, more).effect).not.toBe('allow');
      }),
      { numRuns: 300 },
    );
  });
});
