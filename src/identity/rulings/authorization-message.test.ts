import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { memoryStore } from '../../store/open-store.ts';
import { users } from '../documents.ts';
import { createIdentity } from '../identity.ts';
import type { IamUser } from '../principal.ts';
import { sealer as makeSealer } from '../sealer.ts';
import { decodeAuthorizationMessage, encodeAuthorizationMessage } from './authorization-message.ts';

const account = '123456789012';
const sealer = makeSealer(randomBytes(32));
const alice: IamUser = {
  kind: 'user',
  account,
  arn: `arn:aws:iam::${account}:user/alice`,
  userId: 'AIDAALICE',
  accessKeyId: 'AKIAALICE',
  name: 'alice',
};

async function ruling(statement?: object) {
  const store = memoryStore();
  const root = { account, accessKeyId: 'AKIAROOT', secretAccessKey: 's' };
  const identity = createIdentity({ store, sealer, root });
  const text = JSON.stringify({ Version: '2012-10-17', Statement: statement });
  const inlinePolicies: Record<string, string> = statement ? { p: text } : {};
  const user = { name: 'alice', path: '/', id: 'AIDAALICE', createDate: 0, attachedPolicies: [], tags: [] };
  await store.commit([users.create(account, '', 'alice', { ...user, inlinePolicies })]);
  return identity.consider({
    principal: alice,
    action: 'ec2:RunInstances',
    resource: `arn:aws:ec2:us-east-1:${account}:instance/*`,
    resourceAccount: account,
    facts: { now: Date.parse('2025-06-30T12:00:00Z'), sourceIp: '203.0.113.7', secure: true, region: 'us-east-1' },
    serviceKeys: { 'ec2:instancetype': 't3.micro' },
  });
}

const decoded = (text: string) => JSON.parse(decodeAuthorizationMessage(sealer, text) ?? 'null');

test('a message tells who asked for what, with which condition keys', async () => {
  const message = decoded(encodeAuthorizationMessage(sealer, await ruling()));
  expect(message).toMatchObject({
    allowed: false,
    explicitDeny: false,
    matchedStatements: { items: [] },
    failures: { items: [] },
    context: {
      principal: { id: 'AIDAALICE', name: 'alice', arn: alice.arn },
      action: 'ec2:RunInstances',
      resource: `arn:aws:ec2:us-east-1:${account}:instance/*`,
    },
  });
  expect(message.context.conditions.items).toEqual(
    expect.arrayContaining([
      { key: 'aws:SourceIp', values: { items: [{ value: '203.0.113.7' }] } },
      { key: 'ec2:instancetype', values: { items: [{ value: 't3.micro' }] } },
    ]),
  );
});

test('an explicit deny names its statement (form of the statement unverified)', async () => {
  const deny = { Sid: 'NoBigOnes', Effect: 'Deny', Action: 'ec2:Run*', Resource: '*' };
  expect(decoded(encodeAuthorizationMessage(sealer, await ruling(deny)))).toMatchObject({
    explicitDeny: true,
    matchedStatements: {
      items: [
        {
          statementId: 'NoBigOnes',
          effect: 'DENY',
          actions: { items: [{ value: 'ec2:Run*' }] },
          resources: { items: [{ value: '*' }] },
        },
      ],
    },
  });
});

test('a message of another server, or of another kind, does not open', async () => {
  const foreign = encodeAuthorizationMessage(makeSealer(randomBytes(32)), await ruling());
  for (const text of ['', 'x', foreign, sealer.seal('{}', 'session-token')]) {
    expect(decodeAuthorizationMessage(sealer, text)).toBeUndefined();
  }
});
