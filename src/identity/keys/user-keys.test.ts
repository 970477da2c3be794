import { randomBytes } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { memoryStore } from '../../store/open-store.ts';
import { accessKeys, users } from '../documents.ts';
import { sealer as makeSealer } from '../sealer.ts';
import { secretPurpose } from './root-key.ts';
import { userKeys } from './user-keys.ts';

const account = '123456789012';
const id = 'AKIAALICEALICEALICE1';
const holder = { path: '/', tags: [], attachedPolicies: [], inlinePolicies: {}, createDate: 0 };
const alice = { ...holder, name: 'alice', id: 'AIDAALICE' };

async function world() {
  const store = memoryStore();
  const sealer = makeSealer(randomBytes(32));
  const open = vi.spyOn(sealer, 'open');
  const find = userKeys(store, sealer);
  const keyOf = (secret: string, status: 'Active' | 'Inactive' = 'Active', userName = 'alice') => {
    const sealedSecret = sealer.seal(secret, secretPurpose(id));
    return { id, userName, status, createDate: 0, sealedSecret };
  };
  await store.commit([users.create(account, '', 'alice', alice), accessKeys.create(account, '', id, keyOf('first'))]);
  const key = () => accessKeys.get(store, account, '', id)!;
  return { store, find, open, keyOf, key };
}

test('a secret is opened once as long as nothing about it changes, and the key stays the same object', async () => {
  const { find, open } = await world();
  const found = find(id);
  expect(found).toMatchObject({ secretAccessKey: 'first', principal: { arn: `arn:aws:iam::${account}:user/alice` } });
  expect(find(id)).toBe(found);
  expect(open).toHaveBeenCalledTimes(1);
});

test('a key that is made inactive, and active again, is seen at once', async () => {
  const { store, find, key } = await world();
  find(id);
  await store.commit([accessKeys.replace(key(), { ...key().value, status: 'Inactive' })]);
  expect(find(id)).toBeUndefined();
  await store.commit([accessKeys.replace(key(), { ...key().value, status: 'Active' })]);
  expect(find(id)?.secretAccessKey).toBe('first');
});

test('a key that is deleted opens nothing; another one of its id has its own secret', async () => {
  const { store, find, keyOf, key } = await world();
  find(id);
  await store.commit([accessKeys.remove(key())]);
  expect(find(id)).toBeUndefined();
  await store.commit([accessKeys.create(account, '', id, keyOf('second'))]);
  expect(find(id)?.secretAccessKey).toBe('second');
});

test('a secret that is replaced is the new one for the next request', async () => {
  const { store, find, keyOf, key } = await world();
  find(id);
  await store.commit([accessKeys.replace(key(), keyOf('second'))]);
  expect(find(id)?.secretAccessKey).toBe('second');
});

test('a user who is renamed is known by the new name at once; one who is gone has no key', async () => {
  const { store, find, keyOf, key } = await world();
  find(id);
  await store.commit([
    users.remove(users.get(store, account, '', 'alice')!),
    users.create(account, '', 'anna', { ...alice, name: 'anna' }),
    accessKeys.replace(key(), keyOf('first', 'Active', 'anna')),
  ]);
  expect(find(id)?.principal.arn).toBe(`arn:aws:iam::${account}:user/anna`);
  await store.commit([users.remove(users.get(store, account, '', 'anna')!)]);
  expect(find(id)).toBeUndefined();
});
