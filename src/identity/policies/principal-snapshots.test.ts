import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Collection } from '../../store/collection.ts';
import { memoryStore } from '../../store/open-store.ts';
import type { Change, Store, StoredDocument } from '../../store/store.ts';
import { type GroupDocument, groups, type ManagedPolicyDocument, managedPolicies, users } from '../documents.ts';
import type { IamUser, Principal } from '../principal.ts';
import { managedPolicyCompiler } from './managed-policy-compiler.ts';
import { principalSnapshots } from './principal-snapshots.ts';

const account = '123456789012';
const common = { path: '/', createDate: 0, attachedPolicies: [], tags: [] };
const document = (action: string) =>
  JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: action, Resource: '*' } });
const alice: IamUser = {
  kind: 'user',
  account,
  name: 'alice',
  arn: `arn:aws:iam::${account}:user/alice`,
  userId: 'AIDAALICE',
  accessKeyId: '',
};

const ownArn = `arn:aws:iam::${account}:policy/own`;
const own = (action: string): ManagedPolicyDocument => ({
  ...common,
  name: 'own',
  arn: ownArn,
  id: 'ANPAOWN',
  updateDate: 0,
  defaultVersionId: 'v1',
  versions: [{ id: 'v1', document: document(action), createDate: 0 }],
});
const group = (name: string, action: string): GroupDocument => ({
  ...common,
  name,
  id: `AGPA${name}`,
  inlinePolicies: { [`${name}-inline`]: document(action) },
  attachedPolicies: [ownArn],
});
const user = (names: string[]) => ({ ...common, name: 'alice', id: 'AIDAALICE', inlinePolicies: {}, groups: names });

async function world() {
  const store = memoryStore();
  const snapshotOf = principalSnapshots(store, managedPolicyCompiler(store));
  await store.commit([
    managedPolicies.create(account, '', ownArn, own('s3:A')),
    groups.create(account, '', 'g1', group('g1', 's3:B')),
    groups.create(account, '', 'g2', group('g2', 's3:C')),
    users.create(account, '', 'alice', user(['g1'])),
  ]);
  const actions = (principal: Principal = alice) =>
    snapshotOf(principal).identity.flatMap(({ statements }) => statements.flatMap(({ action }) => action.written));
  return { store, snapshotOf, actions };
}

test('a user has the inline and the managed policies of its groups, and who has them is known', async () => {
  const { actions, snapshotOf } = await world();
  expect(actions()).toEqual(['s3:B', 's3:A']);
  expect([...snapshotOf(alice).attachments]).toEqual([[ownArn, [`arn:aws:iam::${account}:group/g1`]]]);
});

/** The document as it is now, for a change to replace. */
function at<Value>(collection: Collection<Value>, store: Store, id: string): StoredDocument<Value> {
  return collection.get(store, account, '', id)!;
}

const changes: readonly (readonly [what: string, change: (store: Store) => Change, expected: readonly string[]])[] = [
  [
    'joining another group',
    (store) => users.replace(at(users, store, 'alice'), user(['g1', 'g2'])),
    ['s3:B', 's3:A', 's3:C', 's3:A'],
  ],
  ['leaving the group', (store) => users.replace(at(users, store, 'alice'), user([])), []],
  [
    "a change to the group's inline policy",
    (store) => groups.replace(at(groups, store, 'g1'), group('g1', 's3:D')),
    ['s3:D', 's3:A'],
  ],
  [
    'a change to a managed policy of the group',
    (store) => managedPolicies.replace(at(managedPolicies, store, ownArn), own('s3:E')),
    ['s3:B', 's3:E'],
  ],
  ['the end of the group', (store) => groups.remove(at(groups, store, 'g1')), []],
];

test.each(changes)('%s is seen by the next request, compiled meanwhile or not', async (_, change, expected) => {
  for (const wait of [0, 20]) {
    const { store, actions } = await world();
    expect(actions()).toEqual(['s3:B', 's3:A']);
    await store.commit([change(store)]);
    await pause(wait);
    expect(actions()).toEqual(expected);
  }
});

test('a federated user has the policies of the user who lets it act, under whatever name that user has now', async () => {
  const { store, actions } = await world();
  const session = { issuedAt: 0, expiresAt: 1, tags: [], policyArns: [] };
  const owner = { name: 'alice', arn: alice.arn, id: 'AIDAALICE' };
  const federated = { ...alice, kind: 'federated-user', name: 'f', owner, session } as const;
  expect(actions(federated)).toEqual(['s3:B', 's3:A']);
  const found = users.get(store, account, '', 'alice')!;
  await store.commit([users.remove(found), users.create(account, '', 'bob', { ...found.value, name: 'bob' })]);
  expect(actions(federated)).toEqual(['s3:B', 's3:A']);
  expect(actions()).toEqual([]);
  const { owner: _, ...ofRoot } = federated;
  expect(actions(ofRoot)).toEqual(['*']);
});

test('who is not there has no policies, and is found once made', async () => {
  const { store, actions } = await world();
  const carol = { ...alice, name: 'carol' };
  expect(actions(carol)).toEqual([]);
  await store.commit([users.create(account, '', 'carol', { ...user(['g2']), name: 'carol', id: 'AIDACAROL' })]);
  expect(actions(carol)).toEqual(['s3:C', 's3:A']);
});
