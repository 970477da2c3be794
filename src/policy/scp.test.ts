import { expect, test } from 'vitest';
import type { Caller } from './caller.ts';
import { decide } from './evaluate.ts';
import { explain } from './explain/explain.ts';
import type { AuthorizationQuery } from './match-statement.ts';
import { account, ann, compile } from './random-query.fixture.ts';

const everything = { Action: '*', Resource: '*' };
const anybody = { AWS: '*', Service: 'apigateway.amazonaws.com', Federated: 'accounts.google.com' };
const open = compile([{ Effect: 'Allow', Principal: anybody, ...everything }], 'resource');
const identity = [compile([{ Effect: 'Allow', ...everything }], 'identity')];
const levels = {
  'an explicit deny': [[compile([{ Effect: 'Deny', ...everything }], 'scp')]],
  'no allow': [[compile([{ Effect: 'Allow', Action: 's3:*', Resource: '*' }], 'scp')]],
};
const role = (path: string): Caller => ({
  kind: 'role-session',
  account,
  arn: `arn:aws:sts::${account}:assumed-role/r/s`,
  roleArn: `arn:aws:iam::${account}:role/${path}r`,
});

function effects(caller: Caller, scp: (typeof levels)['no allow']): string[] {
  const resource = `arn:aws:execute-api:us-east-1:${account}:a/dev/GET/`;
  const query: AuthorizationQuery = {
    caller,
    action: 'execute-api:Invoke',
    resource,
    resourceAccount: account,
    context: new Map(),
  };
  const layers = { scp, identity, resource: [open] };
  return [decide(query, layers).effect, explain(query, layers).decision.effect];
}

const bound: [string, Caller][] = [
  ['a user', ann],
  ['a role', role('')],
  ['the root user of a member account', { kind: 'root', account }],
];
const free: [string, Caller][] = [
  ['a service', { kind: 'service', service: 'apigateway.amazonaws.com' }],
  ['an anonymous caller', { kind: 'anonymous' }],
  ['a web identity', { kind: 'web-identity', provider: 'accounts.google.com' }],
  ['a role that is linked to a service', role('aws-service-role/ops.apigateway.amazonaws.com/')],
];

// https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html
for (const [what, scp] of Object.entries(levels)) {
  test.each(bound)(`%s is bound by an SCP with ${what}`, (_, caller) => {
    const denied = what === 'no allow' ? 'implicit-deny' : 'explicit-deny';
    expect(effects(caller, scp)).toEqual([denied, denied]);
  });
  test.each(free)(`%s is not bound by an SCP with ${what}`, (_, caller) => {
    expect(effects(caller, scp)).toEqual(['allow', 'allow']);
  });
}
