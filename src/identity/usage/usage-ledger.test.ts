import { expect, test } from 'vitest';
import type { Decision } from '../../policy/index.ts';
import { memoryStore } from '../../store/open-store.ts';
import { users } from '../documents.ts';
import type { IamUser, Principal, RoleSession } from '../principal.ts';
import type { Verdict } from '../rulings/ruling.ts';
import { usageIdOf, usageLedger } from './usage-ledger.ts';

const account = '123456789012';
const alice: IamUser = {
  kind: 'user',
  account,
  name: 'alice',
  arn: `arn:aws:iam::${account}:user/alice`,
  userId: 'AIDAALICE',
  accessKeyId: 'AKIAALICE',
};
const use = (at: number) => ({ at, service: 'execute-api', region: 'eu-west-1' });

async function world() {
  const store = memoryStore();
  const holder = { inlinePolicies: {}, attachedPolicies: [], tags: [], createDate: 0, path: '/' };
  await store.commit([users.create(account, '', 'alice', { ...holder, name: 'alice', id: 'AIDAALICE' })]);
  return { store, ledger: usageLedger(store) };
}

function ruling(resource: string, now: number, effect: Decision['effect'] = 'allow', principal: Principal = alice) {
  const facts = { now, sourceIp: '127.0.0.1', secure: true, region: 'eu-west-1' };
  const question = { principal, action: 'execute-api:Invoke', resource, resourceAccount: account, facts };
  return { question, decision: { effect } } as Verdict;
}

test('a long-term key is remembered by its last use, a session only by its owner', async () => {
  const { ledger } = await world();
  ledger.noteSignature(alice, use(1));
  ledger.noteSignature(alice, use(2));
  const session = { issuedAt: 0, expiresAt: 9, tags: [], policyArns: [] };
  ledger.noteSignature({ ...alice, accessKeyId: 'ASIASESSION', session }, use(3));
  const { lastUse, keys } = ledger.usageOf(account, 'AIDAALICE');
  expect(keys).toEqual({ AKIAALICE: use(2) });
  expect(lastUse).toEqual(use(3));
});

test('calls are counted by action, resource and answer', async () => {
  const { ledger } = await world();
  for (const at of [1, 2, 3]) ledger.noteVerdict(ruling('a', at));
  ledger.noteVerdict(ruling('a', 4, 'implicit-deny'));
  ledger.noteVerdict(ruling('b', 5));
  const { observations } = ledger.usageOf(account, 'AIDAALICE');
  expect(
    observations.map(({ effect, count, firstAt, lastAt, question }) => [
      question.resource,
      effect,
      count,
      firstAt,
      lastAt,
    ]),
  ).toEqual([
    ['a', 'allow', 3, 1, 3],
    ['a', 'implicit-deny', 1, 4, 4],
    ['b', 'allow', 1, 5, 5],
  ]);
});

test('what was flushed is known after a restart; what has not changed is not written again', async () => {
  const { store, ledger } = await world();
  ledger.noteSignature(alice, use(1));
  ledger.noteVerdict(ruling('a', 1));
  await ledger.flush();
  expect(usageLedger(store).usageOf(account, 'AIDAALICE')).toEqual(ledger.usageOf(account, 'AIDAALICE'));
  let commits = 0;
  store.watch(() => commits++);
  await ledger.flush();
  expect(commits).toBe(0);
});

test('what could not be written is written the next time', async () => {
  const { store } = await world();
  let isFull = true;
  const commit: typeof store.commit = async (changes) => {
    if (isFull) throw new Error('the disk is full');
    return store.commit(changes);
  };
  const ledger = usageLedger({ ...store, commit });
  ledger.noteSignature(alice, use(1));
  await expect(ledger.flush()).rejects.toThrow('the disk is full');
  isFull = false;
  await ledger.flush();
  expect(usageLedger(store).usageOf(account, 'AIDAALICE').lastUse).toEqual(use(1));
});

test('the usage of a user that is gone is not kept', async () => {
  const { store, ledger } = await world();
  ledger.noteSignature(alice, use(1));
  await ledger.flush();
  await store.commit([users.remove(users.get(store, account, '', 'alice')!)]);
  await ledger.flush();
  expect(usageLedger(store).usageOf(account, 'AIDAALICE')).toEqual({ keys: {}, observations: [] });
});

test('one principal keeps at most a thousand observations, the newest', async () => {
  const { ledger } = await world();
  for (let at = 0; at < 1500; at++) ledger.noteVerdict(ruling(`r${at}`, at));
  const { observations } = ledger.usageOf(account, 'AIDAALICE');
  expect(observations).toHaveLength(1000);
  expect(observations.at(-1)?.question.resource).toBe('r1499');
});

test('sessions of a role count as the role, federated users as the user who lets them act', () => {
  const session = { issuedAt: 0, expiresAt: 9, tags: [], policyArns: [] };
  const role = { kind: 'role-session', roleId: 'AROAX', userId: 'AROAX:s' } as RoleSession;
  expect(usageIdOf(role)).toBe('AROAX');
  const owner = { name: 'alice', arn: alice.arn, id: 'AIDAALICE' };
  const federated = { ...alice, kind: 'federated-user', name: 'f', userId: `${account}:f`, session } as const;
  expect(usageIdOf({ ...federated, owner })).toBe('AIDAALICE');
  expect(usageIdOf(federated)).toBe(account);
});
