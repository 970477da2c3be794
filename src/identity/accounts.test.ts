import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { memoryStore } from '../store/open-store.ts';
import { accountRegister } from './accounts.ts';
import { keyRing } from './key-ring.ts';
import { sealer as makeSealer } from './sealer.ts';

const first = { account: '123456789012', accessKeyId: 'AKIAROOTROOTROOTROOT', secretAccessKey: 'root-secret' };

function world() {
  const store = memoryStore();
  const sealer = makeSealer(randomBytes(32));
  return { store, sealer, register: accountRegister(store, sealer, first), find: keyRing(store, sealer, first) };
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
