import { expect, test } from 'vitest';
import { papersOf } from './papers.ts';
import { roleSession, type SessionFacts } from './principal.ts';

const account = '123456789012';
const session: SessionFacts = { issuedAt: 1, expiresAt: 9, tags: [], policyArns: [] };
const user = {
  kind: 'user',
  account,
  arn: `arn:aws:iam::${account}:user/ann`,
  userId: 'AIDA',
  accessKeyId: 'AKIA',
  name: 'ann',
} as const;
const role = { account, name: 'r', arn: `arn:aws:iam::${account}:role/r`, id: 'AROA' };

test('a user with a key of its own shows no session', () => {
  expect(papersOf(user)).toEqual({ kind: 'user' });
});

test('a session of a role shows its role, its name, and what was vouched for', () => {
  const facts = { ...session, sourceIdentity: 'ann', tags: [{ Key: 'team', Value: 'a' }], mfaAt: 2 };
  const { policyArns: _, ...shown } = facts;
  expect(papersOf(roleSession(role, 'build', 'ASIA', facts))).toEqual({
    kind: 'role-session',
    issuer: role.arn,
    session: { name: 'build', ...shown },
  });
});

test('a federated user shows who lets it act', () => {
  const owner = { name: 'ann', arn: user.arn, id: 'AIDA' };
  const papers = papersOf({ ...user, kind: 'federated-user', name: 'guest', owner, session });
  expect(papers).toMatchObject({ kind: 'federated-user', issuer: user.arn, session: { name: 'guest' } });
});

test("a session of the server's own console says so", () => {
  expect(papersOf({ ...user, session: { ...session, console: true } }).session?.console).toBe(true);
});
