import { expect, test } from 'vitest';
import { credentialsOf, iamArn, iamWorld, policy } from '../iam/testing/iam-world.ts';

const member = '111122223333';
const root = `arn:aws:iam::${member}:root`;
const task = (name: string) => ({ arn: `arn:aws:iam::aws:policy/root-task/${name}` });
const audit = task('IAMAuditRootUserCredentials');

/** A member account, and a user of the management account. */
async function world(own = policy('Allow', 'sts:AssumeRoot', root)) {
  const made = await iamWorld();
  const key = await made.plane.accounts.create(member, made.plane.clock.now);
  const { sts } = await made.user('auditor', own);
  return { ...made, auditor: sts, ofMember: made.as(key!) };
}

test.each([member, root])(
  'a session of the member’s root user does its task and no more: %s',
  async (TargetPrincipal) => {
    const { auditor, as, plane } = await world();
    const { Credentials } = await auditor.assumeRoot({ TargetPrincipal, TaskPolicyArn: audit });
    expect(Credentials?.Expiration?.getTime()).toBe(Math.floor(plane.clock.now / 1000) * 1000 + 900_000);
    const { sts, iam } = as(credentialsOf(Credentials));
    expect(await sts.getCallerIdentity({})).toMatchObject({ Arn: root, Account: member });
    await iam.getAccountSummary({});
    expect((await iam.getUser({})).User?.Arn).toBe(root);
    await expect(iam.listUsers({})).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringMatching(
        /with an explicit deny in a session policy: arn:aws:iam::aws:policy\/root-task\/IAMAuditRootUserCredentials$/,
      ),
    });
  },
);

test('AssumeRoot needs its permission, for this task', async () => {
  const none = await world(policy('Allow', 'iam:*'));
  const asked = { TargetPrincipal: member, TaskPolicyArn: audit };
  await expect(none.auditor.assumeRoot(asked)).rejects.toMatchObject({
    name: 'AccessDenied',
    message: `User: ${iamArn('user/auditor')} is not authorized to perform: sts:AssumeRoot on resource: ${root} because no identity-based policy allows the sts:AssumeRoot action`,
  });
  const onlyAudit = { StringEquals: { 'sts:TaskPolicyArn': audit.arn } };
  const { auditor } = await world(policy('Allow', 'sts:AssumeRoot', '*', onlyAudit));
  await auditor.assumeRoot(asked);
  const unlock = auditor.assumeRoot({ ...asked, TaskPolicyArn: task('SQSUnlockQueuePolicy') });
  await expect(unlock).rejects.toMatchObject({ name: 'AccessDenied' });
});

test('a root user may not call it, nor who is not of the management account (texts unverified)', async () => {
  const { sts, ofMember, plane, as } = await world();
  const asked = { TargetPrincipal: member, TaskPolicyArn: audit };
  await expect(sts.assumeRoot(asked)).rejects.toMatchObject({ name: 'AccessDenied' });
  await ofMember.iam.createUser({ UserName: 'u' });
  await ofMember.iam.putUserPolicy({ UserName: 'u', PolicyName: 'p', PolicyDocument: policy('Allow', '*') });
  const { AccessKey } = await ofMember.iam.createAccessKey({ UserName: 'u' });
  await plane.accounts.create('444455556666', plane.clock.now);
  const foreign = as(credentialsOf(AccessKey)).sts.assumeRoot({ ...asked, TargetPrincipal: '444455556666' });
  await expect(foreign).rejects.toMatchObject({
    name: 'AccessDenied',
    message: 'AssumeRoot must be called from the management account of the organization.',
  });
});

test.each([
  ['the management account itself', { TargetPrincipal: '123456789012' }, 'AccessDenied'],
  ['an account that is not kept here', { TargetPrincipal: '999988887777' }, 'AccessDenied'],
  ['a user', { TargetPrincipal: `arn:aws:iam::${member}:user/u` }, 'ValidationError'],
  ['no task policy', { TaskPolicyArn: { arn: 'arn:aws:iam::aws:policy/AdministratorAccess' } }, 'ValidationError'],
  ['more than 15 minutes', { DurationSeconds: 901 }, 'ValidationError'],
])('AssumeRoot with %s is refused (texts unverified)', async (_, input, name) => {
  const { auditor } = await world(policy('Allow', '*'));
  const asked = auditor.assumeRoot({ TargetPrincipal: member, TaskPolicyArn: audit, ...input });
  await expect(asked).rejects.toMatchObject({ name });
});

test('the session assumes no role and calls no other operation of STS', async () => {
  const { auditor, as } = await world();
  const { Credentials } = await auditor.assumeRoot({ TargetPrincipal: member, TaskPolicyArn: audit });
  const { sts } = as(credentialsOf(Credentials));
  const assumed = sts.assumeRole({ RoleArn: `arn:aws:iam::${member}:role/r`, RoleSessionName: 'session' });
  await expect(assumed).rejects.toMatchObject({ message: 'Roles may not be assumed by root accounts.' });
  await expect(sts.getSessionToken({})).rejects.toMatchObject({ name: 'AccessDenied' });
});
