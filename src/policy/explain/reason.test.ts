import { describe, expect, test } from 'vitest';
import type { Layer } from '../compiled-policy.ts';
import type { Decision } from '../decision.ts';
import { denialReason } from './reason.ts';

const arn = 'arn:aws:iam::123456789012:policy/NoPets';
const deny = (layer: Layer, managed = false): Decision => ({
  effect: 'explicit-deny',
  layer,
  policy: { name: 'NoPets', layer, ...(managed && { arn }) },
});

describe('reasons of access-denied messages', () => {
  const rows: [string, Decision, string][] = [
    [
      'identity, implicit',
      { effect: 'implicit-deny', layer: 'identity' },
      ' because no identity-based policy allows the s3:GetObject action',
    ],
    [
      'resource, implicit',
      { effect: 'implicit-deny', layer: 'resource' },
      ' because no resource-based policy allows the s3:GetObject action',
    ],
    [
      'trust, implicit',
      { effect: 'implicit-deny', layer: 'trust' },
      ' because no role trust policy allows the s3:GetObject action',
    ],
    [
      'boundary, implicit',
      { effect: 'implicit-deny', layer: 'boundary' },
      ' because no permissions boundary allows the s3:GetObject action',
    ],
    [
      'session, implicit',
      { effect: 'implicit-deny', layer: 'session' },
      ' because no session policy allows the s3:GetObject action',
    ],
    [
      'endpoint, implicit',
      { effect: 'implicit-deny', layer: 'endpoint' },
      ' because no VPC endpoint policy allows the s3:GetObject action',
    ],
    [
      'SCP, implicit: called explicit',
      { effect: 'implicit-deny', layer: 'scp' },
      ' with an explicit deny in a service control policy',
    ],
    [
      'RCP, implicit: called explicit (unverified)',
      { effect: 'implicit-deny', layer: 'rcp' },
      ' with an explicit deny in a resource control policy',
    ],
    ['identity, inline', deny('identity'), ' with an explicit deny in an identity-based policy'],
    ['identity, managed', deny('identity', true), ` with an explicit deny in an identity-based policy: ${arn}`],
    ['boundary, managed', deny('boundary', true), ` with an explicit deny in a permissions boundary: ${arn}`],
    ['session, managed', deny('session', true), ` with an explicit deny in a session policy: ${arn}`],
    ['SCP', deny('scp', true), ` with an explicit deny in a service control policy: ${arn}`],
    ['RCP', deny('rcp', true), ` with an explicit deny in a resource control policy: ${arn}`],
    ['resource names no policy', deny('resource', true), ' with an explicit deny in a resource-based policy'],
    ['trust', deny('trust'), ' with an explicit deny in the role trust policy'],
    ['endpoint', deny('endpoint'), ' with an explicit deny in a VPC endpoint policy'],
    ['allowed', { effect: 'allow' }, ''],
  ];
  test.each(rows)('%s', (_, decision, reason) => expect(denialReason(decision, 's3:GetObject')).toBe(reason));
});
