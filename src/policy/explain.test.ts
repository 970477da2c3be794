import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Caller } from './caller.ts';
import { compilePolicy } from './compile.ts';
import type { CompiledPolicy, Layer } from './compiled-policy.ts';
import { decide } from './evaluate.ts';
import { explain } from './explain.ts';
import type { PolicyLayers } from './layers.ts';
import type { AuthorizationQuery } from './match-statement.ts';
import { validatePolicy } from './validate.ts';

const account = '123456789012';
const ann: Caller = { kind: 'user', account, arn: `arn:aws:iam::${account}:user/ann`, id: 'AIDAANN4VSQ6C2EXAMPLE' };
const query: AuthorizationQuery = {
  caller: ann,
  action: 'execute-api:Invoke',
  resource: `arn:aws:execute-api:us-east-1:${account}:abc/prod/GET/pets`,
  resourceAccount: account,
  context: new Map([['aws:sourceip', '192.0.2.1']]),
};

function compile(statements: object[], layer: Layer, name = 'p'): CompiledPolicy {
  const named = layer === 'resource' || layer === 'rcp' || layer === 'endpoint';
  const text = JSON.stringify({ Version: '2012-10-17', Statement: statements });
  return compilePolicy(validatePolicy(text, named ? 'resource' : 'identity'), { name, layer });
}

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

describe('decide and explain agree', () => {
  const principal = fc.constantFrom<unknown>(
    '*',
    { AWS: account },
    { AWS: ann.arn },
    { AWS: `arn:aws:iam::${account}:role/r` },
    { AWS: `arn:aws:sts::${account}:assumed-role/r/s` },
    { Service: 'lambda.amazonaws.com' },
  );
  const statement = fc.record({
    Effect: fc.constantFrom('Allow', 'Allow', 'Allow', 'Deny'),
    Action: fc.constantFrom('*', 'execute-api:*', 'EXECUTE-API:Invoke', 's3:*'),
    Resource: fc.constantFrom('*', `arn:aws:execute-api:*:${account}:abc/*`, 'arn:aws:s3:::b'),
    Condition: fc.constantFrom<object>(
      {},
      { StringEquals: { 'aws:a': '1' } },
      { StringNotLike: { 'aws:a': '1*' } },
      { 'ForAllValues:StringEquals': { 'aws:b': ['1', '2'] } },
      { 'ForAnyValue:StringLike': { 'aws:b': '${aws:a}*' } },
    ),
  });
  const callers = fc.constantFrom<Caller>(
    ann,
    { ...ann, hasBoundary: true },
    { kind: 'anonymous' },
    { kind: 'root', account },
    {
      kind: 'role-session',
      account,
      arn: `arn:aws:sts::${account}:assumed-role/r/s`,
      roleArn: `arn:aws:iam::${account}:role/r`,
    },
    { kind: 'federated-user', account, arn: `arn:aws:sts::${account}:federated-user/f`, userArn: ann.arn! },
    { kind: 'service', service: 'lambda.amazonaws.com' },
  );

  const policies = (layer: Layer) =>
    fc
      .array(fc.array(statement, { minLength: 1, maxLength: 3 }), { maxLength: 2 })
      .map((all) => all.map((each) => compile(each, layer)));
  const named = (layer: Layer) =>
    fc.array(fc.array(fc.tuple(statement, principal), { minLength: 1, maxLength: 3 }), { maxLength: 2 }).map((all) =>
      all.map((each) =>
        compile(
          each.map(([rest, Principal]) => ({ ...rest, Principal })),
          layer,
        ),
      ),
    );

  const layersOf = fc.record(
    {
      identity: policies('identity'),
      boundary: policies('boundary'),
      session: policies('session'),
      resource: named('resource'),
      scp: fc.array(policies('scp'), { maxLength: 2 }),
      rcp: fc.array(named('rcp'), { maxLength: 1 }),
      endpoint: named('endpoint'),
      resourceMustAllow: fc.boolean(),
    },
    { requiredKeys: ['identity'] },
  );
  const context = fc.record(
    { 'aws:a': fc.constantFrom('1', '12', '*'), 'aws:b': fc.subarray(['1', '2', '3']) },
    { requiredKeys: [] },
  );
  const accounts = fc.constantFrom(account, '210987654321');

  test('over all layers and callers', () => {
    fc.assert(
      fc.property(layersOf, callers, context, accounts, (layers, caller, values, resourceAccount) => {
        const asked = { ...query, caller, resourceAccount, context: new Map(Object.entries(values)) };
        const decision = decide(asked, layers as PolicyLayers);
        const explanation = explain(asked, layers as PolicyLayers);
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
      fc.property(layersOf, callers, statement, (layers, caller, added) => {
        const asked = { ...query, caller };
        const more = { ...layers, identity: [...layers.identity, compile([{ ...added, Effect: 'Deny' }], 'identity')] };
        if (decide(asked, layers as PolicyLayers).effect !== 'allow') {
          expect(decide(asked, more as PolicyLayers).effect).not.toBe('allow');
        }
      }),
      { numRuns: 300 },
    );
  });
});
