import { describe, expect, test } from 'vitest';
import { AwsError } from '../core/errors.ts';
import { compilePolicy } from './compile.ts';
import type { Layer } from './compiled-policy.ts';
import type { PolicyDocument, Statement } from './document.ts';
import { decide } from './evaluate.ts';

const allow: Statement = {
  sid: undefined,
  effect: 'Allow',
  principal: undefined,
  action: { not: false, values: ['s3:*'] },
  resource: { not: false, values: ['*'] },
  conditions: [],
  position: { line: 1, column: 1, endLine: 1, endColumn: 1, start: 0, end: 0 },
};
const everyone = new Map([['AWS', ['*']]] as const);

function compile(statement: Partial<Statement>, layer: Layer = 'identity') {
  const document: PolicyDocument = { version: '2012-10-17', id: undefined, statements: [{ ...allow, ...statement }] };
  return compilePolicy(document, { name: 'p', layer });
}

describe('what validation should have refused is refused, not skipped', () => {
  const rows: [string, Partial<Statement>, Layer][] = [
    ['an unknown operator', { conditions: [{ operator: 'StringEqual', key: 'a', values: ['b'] }] }, 'identity'],
    [
      'an operator named like an object property',
      { conditions: [{ operator: 'toString', key: 'a', values: ['b'] }] },
      'identity',
    ],
    ['a resource that is no ARN', { resource: { not: false, values: ['execute-api:/*'] } }, 'identity'],
    ['no resource', { resource: undefined }, 'identity'],
    ['no action', { action: undefined }, 'identity'],
    ['an empty list of actions', { action: { not: true, values: [] } }, 'identity'],
    ['a principal in an identity policy', { principal: { not: false, named: everyone } }, 'identity'],
    ['no principal in a resource policy', {}, 'resource'],
    ['no principal in a trust policy', {}, 'trust'],
    ['NotPrincipal with Allow', { principal: { not: true, named: everyone } }, 'resource'],
  ];
  test.each(rows)('%s', (_, statement, layer) => expect(() => compile(statement, layer)).toThrow(AwsError));
});

describe('the index of statements by service', () => {
  const query = {
    caller: { kind: 'user', account: '123456789012', arn: 'arn:aws:iam::123456789012:user/ann' },
    resource: '*',
    resourceAccount: '123456789012',
    context: new Map<string, string>(),
  } as const;
  const rows: [string, NonNullable<Statement['action']>, string, boolean][] = [
    ['a service named in another case', { not: false, values: ['S3:GetObject'] }, 's3:getobject', true],
    ['two services in one statement', { not: false, values: ['s3:*', 'iam:*'] }, 'iam:GetUser', true],
    ['a service that no statement names', { not: false, values: ['s3:*'] }, 'iam:GetUser', false],
    ['every service', { not: false, values: ['*'] }, 'iam:GetUser', true],
    ['a wildcard beside a service', { not: false, values: ['s3:*', '*'] }, 'iam:GetUser', true],
    ['NotAction of another service', { not: true, values: ['s3:*'] }, 'iam:GetUser', true],
    ['a wildcard as the service', { not: false, values: ['*:Get*'] }, 'iam:GetUser', true],
  ];
  test.each(rows)('%s', (_, action, asked, allowed) => {
    const decision = decide({ ...query, action: asked }, { identity: [compile({ action })] });
    expect(decision.effect).toBe(allowed ? 'allow' : 'implicit-deny');
  });

  test('statements for every service stay in the lists of those that came before and after', () => {
    const statements = [['s3:*'], ['*'], ['iam:*']].map((values) => ({ ...allow, action: { not: false, values } }));
    const { allow: index } = compilePolicy(
      { version: '2012-10-17', id: undefined, statements },
      { name: 'p', layer: 'identity' },
    );
    const listed = (service: string) => index.byService.get(service)?.anyHead.map(({ index }) => index);
    expect(listed('s3')).toEqual([0, 1]);
    expect(listed('iam')).toEqual([1, 2]);
    expect(index.anyService.anyHead.map(({ index }) => index)).toEqual([1]);
  });
});
