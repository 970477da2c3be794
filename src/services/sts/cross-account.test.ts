import { expect, test } from 'vitest';
import { account } from '../../../test/sdk-harness.ts';
import { credentialsOf, iamArn, iamWorld, policy, trust } from '../iam/testing/iam-world.ts';

const abroad = '111122223333';
const RoleArn = `arn:aws:iam::${abroad}:role/r`;
const alice = iamArn('user/alice');
const mayAssume = policy('Allow', 'sts:AssumeRole', RoleArn);

/** A user `alice` here, and a role `r` of another account. */
async function world(trusted: string, own?: string) {
  const made = await iamWorld();
  const key = await made.plane.accounts.create(abroad, made.plane.clock.now);
  const { sts } = await made.user('alice', own);
  const { iam } = made.as(key!);
  await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument: trusted });
  const assume = async (more: object = {}) => {
    const { Credentials } = await sts.assumeRole({ RoleArn, RoleSessionName: 'session', ...more });
    return made.as(credentialsOf(Credentials));
  };
  return { ...made, abroadIam: iam, assume };
}

test.each([
  ['the user', trust({ AWS: alice }), mayAssume],
  ['the account', trust({ AWS: account }), mayAssume],
  ['everybody', trust({ AWS: '*' }), mayAssume],
])('both accounts allow: the role trusts %s, whose policies allow', async (_, trusted, own) => {
  const { assume } = await world(trusted, own);
  expect(await (await assume()).sts.getCallerIdentity({})).toMatchObject({ Account: abroad });
});

test.each([
  ['the user’s policies are silent', trust({ AWS: alice }), undefined],
  ['the trust policy names another account', trust({ AWS: '444455556666' }), mayAssume],
  ['the user’s policies allow another role', trust({ AWS: alice }), policy('Allow', 'sts:AssumeRole', `${RoleArn}2`)],
  ['the user’s policies deny', trust({ AWS: alice }), policy('Deny', '*')],
])('one account does not allow: %s; the reason is not told', async (_, trusted, own) => {
  const { assume } = await world(trusted, own);
  await expect(assume()).rejects.toMatchObject({
    name: 'AccessDenied',
    message: `User: ${alice} is not authorized to perform: sts:AssumeRole on resource: ${RoleArn}`,
  });
});

test('the external id keeps others from using somebody’s trust', async () => {
  const asked = { StringEquals: { 'sts:ExternalId': 'secret' } };
  const { assume } = await world(trust({ AWS: account }, 'sts:AssumeRole', asked), mayAssume);
  await assume({ ExternalId: 'secret' });
  await expect(assume()).rejects.toMatchObject({ name: 'AccessDenied' });
});

test('the session works in the role’s account, with the role’s policies', async () => {
  const { assume, abroadIam, iam } = await world(trust({ AWS: alice }), mayAssume);
  await abroadIam.putRolePolicy({ RoleName: 'r', PolicyName: 'p', PolicyDocument: policy('Allow', 'iam:*') });
  const session = await assume();
  await session.iam.createUser({ UserName: 'made-abroad' });
  await expect(iam.getUser({ UserName: 'made-abroad' })).rejects.toMatchObject({ name: 'NoSuchEntityException' });
  expect((await abroadIam.getUser({ UserName: 'made-abroad' })).User?.Arn).toContain(abroad);
});

test('managed session policies are of the role’s account', async () => {
  const { assume, iam, abroadIam } = await world(trust({ AWS: alice }), mayAssume);
  await iam.createPolicy({ PolicyName: 'm', PolicyDocument: policy('Allow', '*') });
  await abroadIam.createPolicy({ PolicyName: 'm', PolicyDocument: policy('Allow', '*') });
  await assume({ PolicyArns: [{ arn: `arn:aws:iam::${abroad}:policy/m` }] });
  await expect(assume({ PolicyArns: [{ arn: iamArn('policy/m') }] })).rejects.toMatchObject({
    name: 'MalformedPolicyDocumentException',
  });
});

test('a trust policy cannot name a user of another account here before there is one', async () => {
  const { abroadIam, iam } = await world(trust({ AWS: account }));
  const later = { RoleName: 'later', AssumeRolePolicyDocument: trust({ AWS: iamArn('user/mallory') }) };
  await expect(abroadIam.createRole(later)).rejects.toMatchObject({
    name: 'MalformedPolicyDocumentException',
    message: `Invalid principal in policy: "AWS":"${iamArn('user/mallory')}"`,
  });
  await iam.createUser({ UserName: 'mallory' });
  await abroadIam.createRole(later);
});

test('who may not assume a role does not learn which policies its account has', async () => {
  const { assume, abroadIam } = await world(trust({ AWS: '444455556666' }), mayAssume);
  await abroadIam.createPolicy({ PolicyName: 'there', PolicyDocument: policy('Allow', 's3:*') });
  const limitedBy = (name: string) => ({ PolicyArns: [{ arn: `arn:aws:iam::${abroad}:policy/${name}` }] });
  await expect(assume(limitedBy('there'))).rejects.toMatchObject({ name: 'AccessDenied' });
  await expect(assume(limitedBy('nowhere'))).rejects.toMatchObject({ name: 'AccessDenied' });
});
