import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Caller } from '../caller.ts';
import type { CompiledPolicy, Layer } from '../compiled-policy.ts';
import { decide } from '../evaluate.ts';
import type { PolicyLayers } from '../layers.ts';
import type { AuthorizationQuery } from '../match-statement.ts';
import { account, ann, anyLayers, anyQuery, arns, compile } from '../random-query.fixture.ts';
import { applyEdit } from './apply-edit.ts';
import type { Edit } from './edit.ts';
import { smallestChange } from './smallest-change.ts';

const invoke = 'execute-api:Invoke';
const arn = `arn:aws:execute-api:us-east-1:${account}:abc/prod/GET/pets`;
const other = `arn:aws:execute-api:us-east-1:${account}:abc/prod/POST/pets`;
const query: AuthorizationQuery = {
  caller: ann,
  action: invoke,
  resource: arn,
  resourceAccount: account,
  context: new Map(),
};
const everything = { Effect: 'Allow', Action: '*', Resource: '*' };
const all = (layer: Layer) => [compile([everything], layer)];
const openToAll = [compile([{ ...everything, Principal: '*' }], 'resource')];

function applyAll(layers: PolicyLayers, edits: readonly Edit[]): PolicyLayers {
  return edits.reduce(applyEdit, layers);
}

/** The edits without the compiled statements they point to. */
function told(edits: readonly Edit[]): object[] {
  return edits.map((edit) => {
    if (edit.kind === 'add-statement') return edit;
    const { kind, layer } = edit;
    return { kind, layer, ...(edit.kind !== 'unchangeable' && { values: edit.values }) };
  });
}

function addition(layer: Layer, rest: object = {}, statement: object = {}) {
  return {
    kind: 'add-statement',
    layer,
    statement: { Effect: 'Allow', Action: invoke, Resource: arn, ...statement },
    ...rest,
  };
}

describe('what nothing allowed is allowed by one more statement', () => {
  const source = (layer: Layer) => ({ policy: { name: layer, layer } });
  const s3 = (layer: Layer): CompiledPolicy[] => [
    compile([{ ...everything, Action: 's3:*', Principal: undefined }], layer),
  ];
  const rows: [string, Partial<PolicyLayers>, object[]][] = [
    ['identity: in a policy of its own', { identity: [] }, [addition('identity')]],
    ['boundary', { identity: all('identity'), boundary: s3('boundary') }, [addition('boundary', source('boundary'))]],
    ['session', { identity: all('identity'), session: s3('session') }, [addition('session', source('session'))]],
    [
      'SCP: the level that is silent',
      { identity: all('identity'), scp: [all('scp'), s3('scp')] },
      [addition('scp', { level: 1, ...source('scp') })],
    ],
    [
      'two levels of SCPs and the identity policy',
      { identity: [], scp: [s3('scp'), s3('scp')] },
      [
        addition('scp', { level: 0, ...source('scp') }),
        addition('scp', { level: 1, ...source('scp') }),
        addition('identity'),
      ],
    ],
    [
      'RCP: for everyone',
      { identity: all('identity'), rcp: [[]] },
      [addition('rcp', { level: 0 }, { Principal: '*' })],
    ],
    [
      'endpoint',
      { identity: all('identity'), endpoint: [] },
      [addition('endpoint', {}, { Principal: { AWS: ann.arn } })],
    ],
  ];
  test.each(rows)('%s', (_, layers, expected) => {
    expect(smallestChange(query, { identity: [], ...layers })).toEqual(expected);
  });

  test('nothing to do where it is allowed', () => {
    expect(smallestChange(query, { identity: all('identity') })).toEqual([]);
  });
});

describe('a resource policy names the caller by what lasts', () => {
  const role = `arn:aws:iam::${account}:role/r`;
  const callers: [string, Caller, object | string, boolean][] = [
    ['a user', ann, { AWS: ann.arn }, false],
    [
      'a session by its role',
      { kind: 'role-session', account, arn: `arn:aws:sts::${account}:assumed-role/r/s`, roleArn: role },
      { AWS: role },
      false,
    ],
    [
      'a federated session by its own ARN',
      { kind: 'federated-user', account, arn: `arn:aws:sts::${account}:federated-user/f` },
      { AWS: `arn:aws:sts::${account}:federated-user/f` },
      false,
    ],
    [
      'the root user by the account, and says so',
      { kind: 'root', account },
      { AWS: `arn:aws:iam::${account}:root` },
      true,
    ],
    ['an anonymous caller by *, and says so', { kind: 'anonymous' }, '*', true],
    ['a service', { kind: 'service', service: 'lambda.amazonaws.com' }, { Service: 'lambda.amazonaws.com' }, false],
  ];
  test.each(callers)('%s', (_, caller, Principal, noted) => {
    const asked = { ...query, caller, resourceAccount: '210987654321' };
    const layers = { identity: all('identity'), session: all('session') };
    const edits = smallestChange(asked, layers);
    expect(edits).toMatchObject([{ kind: 'add-statement', layer: 'resource', statement: { Principal } }]);
    expect('note' in edits[0]!).toBe(noted);
    expect(decide(asked, applyAll(layers, edits)).effect).toBe('allow');
  });

  test('a service that says for what it calls is let in for that alone', () => {
    const source = `arn:aws:execute-api:us-east-1:${account}:abc/dev/*/pets`;
    const caller = { kind: 'service', service: 'apigateway.amazonaws.com' } as const;
    const from = (arn: string) => ({ get: (key: string) => (key === 'aws:sourcearn' ? arn : query.context.get(key)) });
    const asked = { ...query, caller, resourceAccount: account, context: from(source) };
    const edits = smallestChange(asked, { identity: [] });
    const Condition = { ArnLike: { 'aws:SourceArn': source } };
    expect(edits).toMatchObject([
      { layer: 'resource', statement: { Principal: { Service: caller.service }, Condition } },
    ]);
    const changed = applyAll({ identity: [] }, edits);
    expect(decide(asked, changed).effect).toBe('allow');
    expect(decide({ ...asked, context: from(source.replace('abc', 'evil')) }, changed).effect).toBe('implicit-deny');
  });

  test('a trust policy gets no Resource', () => {
    const Principal = { Service: 'lambda.amazonaws.com' };
    const resource = [compile([{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }], 'trust')];
    const layers = { identity: all('identity'), resource, resourceMustAllow: true };
    const asked = { ...query, action: 'sts:AssumeRole', resource: `arn:aws:iam::${account}:role/r` };
    const edits = smallestChange(asked, layers);
    expect(edits).toMatchObject([{ layer: 'trust', policy: { name: 'trust' } }]);
    const statement = { Effect: 'Allow', Principal: { AWS: ann.arn }, Action: 'sts:AssumeRole' };
    expect(edits[0]).toHaveProperty('statement', statement);
    expect(decide(asked, applyAll(layers, edits)).effect).toBe('allow');
  });
});

describe('a deny is narrowed where that can be done exactly', () => {
  const deny = { Effect: 'Deny', Action: invoke, Resource: arn };
  const rows: [string, object, string, readonly string[]][] = [
    ['this alone', deny, 'remove-statement', []],
    ['this alone, in another case', { ...deny, Action: 'Execute-API:invoke' }, 'remove-statement', []],
    ['one of several resources', { ...deny, Resource: [other, arn] }, 'remove-resource', [arn]],
    ['one of several actions', { ...deny, Action: ['s3:*', invoke] }, 'remove-action', [invoke]],
    ['every resource', { ...deny, Resource: '*' }, 'except-resource', [arn]],
    ['every resource but one', { ...deny, Resource: undefined, NotResource: other }, 'except-resource', [arn]],
  ];
  test.each(rows)('%s', (_, statement, kind, values) => {
    const layers = { identity: [compile([everything, statement], 'identity')] };
    const edits = smallestChange(query, layers);
    expect(told(edits)).toEqual([{ kind, layer: 'identity', values }]);
    expect(edits[0]).toMatchObject({ statement: { index: 1 } });
    expect(decide(query, applyAll(layers, edits)).effect).toBe('allow');
  });

  test.each([
    ['several actions on several resources', { Action: [invoke, 's3:GetObject'], Resource: [arn, other] }],
    ['a wildcard in the action', { Action: 'execute-api:*' }],
    ['a wildcard in the resource', { Resource: `arn:aws:execute-api:us-east-1:${account}:abc/*` }],
    ['a wildcard beside the ARN', { Resource: [arn, `arn:aws:execute-api:us-east-1:${account}:abc/*`] }],
    ['several actions on every resource', { Action: [invoke, 's3:GetObject'], Resource: '*' }],
    ['every action but some', { Action: undefined, NotAction: 's3:*' }],
  ])('not: %s', (_, statement) => {
    const layers = { identity: [compile([everything, { ...deny, ...statement }], 'identity')] };
    expect(told(smallestChange(query, layers))).toEqual([{ kind: 'unchangeable', layer: 'identity' }]);
  });

  test('a statement with a Principal says that others are let in too', () => {
    const resource = [compile([{ ...deny, Principal: '*' }], 'resource')];
    expect(smallestChange(query, { identity: all('identity'), resource })).toMatchObject([
      { kind: 'remove-statement', layer: 'resource', note: expect.any(String) },
    ]);
  });

  test('a trust policy that denies this action and others', () => {
    const statement = { Principal: { AWS: ann.arn }, Action: ['sts:AssumeRole', 'sts:TagSession'] };
    const resource = [
      compile(
        [
          { Effect: 'Allow', ...statement },
          { Effect: 'Deny', ...statement },
        ],
        'trust',
      ),
    ];
    const layers = { identity: [], resource, resourceMustAllow: true };
    const asked = { ...query, action: 'sts:AssumeRole', resource: `arn:aws:iam::${account}:role/r` };
    const edits = smallestChange(asked, layers);
    expect(told(edits)).toEqual([{ kind: 'remove-action', layer: 'trust', values: ['sts:AssumeRole'] }]);
    expect(decide(asked, applyAll(layers, edits)).effect).toBe('allow');
    const tagging = { ...asked, action: 'sts:TagSession' };
    expect(decide(tagging, applyAll(layers, edits)).effect).toBe('explicit-deny');
  });

  test('in a document of 2008 the wildcards of an ARN cannot be excepted', () => {
    const { version: _, ...policy } = compile([{ ...deny, Resource: '*' }], 'identity');
    const asked = { ...query, resource: `${arn}*` };
    const old = { ...policy, version: '2008-10-17' } as const;
    expect(told(smallestChange(asked, { identity: [old] }))).toEqual([{ kind: 'unchangeable', layer: 'identity' }]);
  });
});

describe('what cannot be asked for exactly', () => {
  test.each([
    ['an action with a wildcard', { action: 'execute-api:*' }],
    ['an action without a service', { action: 'Invoke' }],
    ['a resource that is no whole ARN', { resource: 'arn:aws:s3' }],
    ['a resource that is no ARN', { resource: 'pets' }],
  ])('%s', (_, part) => {
    expect(told(smallestChange({ ...query, ...part }, { identity: [] }))).toEqual([
      { kind: 'unchangeable', layer: 'identity' },
    ]);
  });

  test('nine denials, one behind the other', () => {
    const denies = Array.from({ length: 9 }, () => ({ Effect: 'Deny', Action: invoke, Resource: '*' }));
    const edits = smallestChange(query, { identity: [compile([everything, ...denies], 'identity')] });
    expect(edits.map(({ kind }) => kind)).toEqual([...Array(8).fill('except-resource'), 'unchangeable']);
  });

  test('an action that knows no resources is allowed on *, which is said', () => {
    const asked = { ...query, action: 'iam:ListUsers', resource: '*' };
    expect(smallestChange(asked, { identity: [] })).toMatchObject([
      { statement: { Action: 'iam:ListUsers', Resource: '*' }, note: expect.any(String) },
    ]);
  });
});

test('the query is allowed after the edits, and every other answer stays as it was', () => {
  let changed = 0;
  const actions = [invoke, 'execute-api:ManageConnections', 's3:GetObject'];
  fc.assert(
    fc.property(anyQuery, anyLayers, (asked, layers) => {
      const edits = smallestChange(asked, layers);
      const after = applyAll(layers, edits);
      if (edits.at(-1)?.kind !== 'unchangeable') {
        expect(decide(asked, after).effect).toBe('allow');
        if (edits.length > 0) changed++;
      }
      for (const action of actions) {
        for (const resource of arns) {
          if (action.toLowerCase() === asked.action.toLowerCase() && resource === asked.resource) continue;
          const [then, now] = [layers, after].map((each) => decide({ ...asked, action, resource }, each));
          expect([now!.effect, now!.layer]).toEqual([then!.effect, then!.layer]);
        }
      }
    }),
    { numRuns: 600 },
  );
  expect(changed).toBeGreaterThan(100);
});

test('an open resource policy needs no change', () => {
  expect(smallestChange(query, { identity: [], resource: openToAll })).toEqual([]);
});
