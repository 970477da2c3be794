import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { memoryStore } from '../store/open-store.ts';
import { accountRegister } from './accounts.ts';
import { keyRing } from './keys/key-ring.ts';
import { sealer as makeSealer } from './sealer.ts';
import { mintSession, type SessionOwner } from './sessions/session-tokens.ts';

const first = { account: '123456789012', accessKeyId: 'AKIAROOTROOTROOTROOT', secretAccessKey: 'root-secret' };

function world() {
  const store = memoryStore();
  const sealer = makeSealer(randomBytes(32));
  return { store, sealer, register: accountRegister(store, sealer, first, 0), find: keyRing(store, sealer, first) };
}

test('an account that is made has a root user whose key opens at once', async () => {
  const { register, find } = world();
  const key = await register.create('111122223333', 0);
  expect(register.list()).toEqual(['123456789012', '111122223333']);
  expect(register.rootKey('111122223333')).toEqual(key);
  expect(find(key!.accessKeyId, undefined, 0)).toEqual({
    secretAccessKey: key!.secretAccessKey,
    principal: {
      kind: 'root',
      account: '111122223333',
      arn: 'arn:aws:iam::111122223333:root',
      userId: '111122223333',
      accessKeyId: key!.accessKeyId,
    },
  });
});

test('a key ring that is made later finds it too; one with another sealing key does not', async () => {
  const { store, sealer, register } = world();
  const { accessKeyId } = (await register.create(undefined, 0))!;
  expect(keyRing(store, sealer, first)(accessKeyId, undefined, 0)).toMatchObject({ principal: { kind: 'root' } });
  expect(keyRing(store, makeSealer(randomBytes(32)), first)(accessKeyId, undefined, 0)).toBe('unknown-key');
});

test('ids are twelve digits and used once; the first account is taken', async () => {
  const { register } = world();
  expect((await register.create(undefined, 0))?.account).toMatch(/^\d{12}$/);
  expect(await register.create('123456789012', 0)).toBeUndefined();
  await register.create('111122223333', 0);
  expect(await register.create('111122223333', 0)).toBeUndefined();
});

test('when all is emptied its key is gone, the first one stays', async () => {
  const { store, register, find } = world();
  const { accessKeyId } = (await register.create(undefined, 0))!;
  await store.clear();
  expect(find(accessKeyId, undefined, 0)).toBe('unknown-key');
  expect(find(first.accessKeyId, undefined, 0)).toMatchObject({ principal: { account: first.account } });
});

test.each<SessionOwner>([
  { kind: 'root', account: '111122223333' },
  { kind: 'federated-user', account: '111122223333', name: 'lent' },
])('a session of the root user (%o) ends with its account; one of the same id made later is another', async (owner) => {
  const { store, sealer, register, find } = world();
  const facts = { issuedAt: 1000, expiresAt: 9000, tags: [], policyArns: [] };
  const opened = ({ account }: { account: string }) => {
    const { accessKeyId, sessionToken } = mintSession(sealer, { ...owner, account }, facts);
    return find(accessKeyId, sessionToken, 2000);
  };
  await register.create('111122223333', 500);
  expect(opened(owner)).toMatchObject({ principal: { account: '111122223333' } });
  await store.clear();
  expect(opened(owner)).toBe('invalid-token');
  await register.create('111122223333', 1500);
  expect(opened(owner)).toBe('invalid-token');
  expect(opened(first)).toMatchObject({ principal: { account: first.account } });
});
