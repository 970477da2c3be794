import { expect, test } from 'vitest';
import { account } from '../../../test/sdk-harness.ts';
import { type MfaDeviceDocument, mfaDevices } from '../../identity/documents.ts';
import { mfaSeedPurpose } from '../../identity/mfa/mfa.ts';
import { codeAt, newSeed, stepAt } from '../../identity/mfa/one-time-code.ts';
import { credentialsOf, iamArn, iamWorld, policy, trust } from '../iam/testing/iam-world.ts';

const SerialNumber = iamArn('mfa/alice');
const wrongCode = {
  name: 'AccessDenied',
  message: 'MultiFactorAuthentication failed with invalid MFA one time pass code. ',
  $metadata: { httpStatusCode: 403 },
};
const noDevice = {
  name: 'AccessDenied',
  message:
    'MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user. ',
};

/** A user `alice` with her device, enabled, and `code` what it shows. */
async function world(own = policy('Allow', 'iam:ListUsers'), device: Partial<MfaDeviceDocument> = {}) {
  const made = await iamWorld();
  const { plane } = made;
  const clients = await made.user('alice', own);
  const seed = newSeed();
  const sealedSeed = plane.sealer.seal(seed, mfaSeedPurpose(SerialNumber));
  const enabled = { serialNumber: SerialNumber, sealedSeed, tags: [], enableDate: 1, userName: 'alice', ...device };
  await plane.store.commit([mfaDevices.create(account, '', SerialNumber, enabled)]);
  const code = (stepsOff = 0) => codeAt(seed, stepAt(plane.clock.now) + stepsOff);
  const session = async (TokenCode = code()) => {
    const { Credentials } = await clients.sts.getSessionToken({ SerialNumber, TokenCode });
    return made.as(credentialsOf(Credentials));
  };
  return { ...made, clients, code, session };
}

const withMfa = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };

test('a session made with a code calls IAM, one made without does not', async () => {
  const { clients, as, session } = await world(policy('Allow', 'iam:ListUsers', '*', withMfa));
  await (await session()).iam.listUsers({});
  const { Credentials } = await clients.sts.getSessionToken({});
  await expect(as(credentialsOf(Credentials)).iam.listUsers({})).rejects.toMatchObject({
    name: 'InvalidClientTokenId',
  });
  await expect(clients.iam.listUsers({})).rejects.toMatchObject({ name: 'AccessDenied' });
});

test('aws:MultiFactorAuthAge counts the seconds since the code was shown', async () => {
  const young = { NumericLessThan: { 'aws:MultiFactorAuthAge': '300' } };
  const { plane, session, as } = await world(policy('Allow', 'iam:ListUsers', '*', young));
  const { iam } = await session();
  await iam.listUsers({});
  plane.clock.now += 301_000;
  const credentials = await iam.config.credentials();
  await expect(as(credentials).iam.listUsers({})).rejects.toMatchObject({ name: 'AccessDenied' });
});

test('a code counts once, also between AssumeRole and GetSessionToken', async () => {
  const { session, code, clients, iam } = await world();
  const shown = code();
  await session(shown);
  await expect(session(shown)).rejects.toMatchObject(wrongCode);
  await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument: trust({ AWS: iamArn('user/alice') }) });
  const assumed = clients.sts.assumeRole({
    RoleArn: iamArn('role/r'),
    RoleSessionName: 'session',
    SerialNumber,
    TokenCode: shown,
  });
  await expect(assumed).rejects.toMatchObject(wrongCode);
});

test('of two requests at once with one code, one is let in', async () => {
  const { session, code } = await world();
  const shown = code();
  const both = await Promise.allSettled([session(shown), session(shown)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a code of another time is wrong', async () => {
  const { session, code } = await world();
  await expect(session(code(-3))).rejects.toMatchObject(wrongCode);
  await expect(session(code(3))).rejects.toMatchObject(wrongCode);
});

test.each([
  ['is not enabled', { enableDate: undefined as never }],
  ['is another user’s', { userName: 'bob' }],
  ['is the root user’s', { userName: undefined as never }],
  ['was sealed for another serial number', { sealedSeed: 'AAAA' }],
])('a device that %s cannot vouch for the caller', async (_, device) => {
  const { session } = await world(undefined, device);
  await expect(session()).rejects.toMatchObject(noDevice);
});

test('a device that does not exist cannot vouch for the caller', async () => {
  const { clients } = await world();
  const none = clients.sts.getSessionToken({ SerialNumber: iamArn('mfa/none'), TokenCode: '123456' });
  await expect(none).rejects.toMatchObject(noDevice);
});

test.each([{ SerialNumber }, { TokenCode: '123456' }])('unverified: %j is half of a proof', async (half) => {
  const { clients } = await world();
  await expect(clients.sts.getSessionToken(half)).rejects.toMatchObject({ name: 'AccessDenied' });
});

test.each([
  [{ SerialNumber: 'short', TokenCode: '123456' }, 'serialNumber'],
  [{ SerialNumber, TokenCode: '12345' }, 'tokenCode'],
  [{ SerialNumber, TokenCode: '12345a' }, 'tokenCode'],
])('%j breaks a constraint', async (input, member) => {
  const { clients } = await world();
  await expect(clients.sts.getSessionToken(input)).rejects.toMatchObject({
    name: 'ValidationError',
    message: expect.stringContaining(`at '${member}' failed to satisfy constraint`),
  });
});

test('a trust policy that asks for a code lets in who shows one with AssumeRole', async () => {
  const { clients, code, iam } = await world();
  const AssumeRolePolicyDocument = trust({ AWS: iamArn('user/alice') }, 'sts:AssumeRole', withMfa);
  await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument });
  const input = { RoleArn: iamArn('role/r'), RoleSessionName: 'session' };
  await expect(clients.sts.assumeRole(input)).rejects.toMatchObject({ name: 'AccessDenied' });
  await clients.sts.assumeRole({ ...input, SerialNumber, TokenCode: code() });
});

test('and who showed one with GetSessionToken', async () => {
  const { session, iam } = await world();
  const AssumeRolePolicyDocument = trust({ AWS: iamArn('user/alice') }, 'sts:AssumeRole', withMfa);
  await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument });
  const { sts } = await session();
  await sts.assumeRole({ RoleArn: iamArn('role/r'), RoleSessionName: 'session' });
});

test('a role’s session holds no MFA information, though it was begun with a code', async () => {
  const { clients, code, iam, as } = await world();
  const AssumeRolePolicyDocument = trust({ AWS: iamArn('user/alice') }, 'sts:AssumeRole', withMfa);
  await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument });
  const PolicyDocument = policy('Allow', 'iam:ListUsers', '*', withMfa);
  await iam.putRolePolicy({ RoleName: 'r', PolicyName: 'p', PolicyDocument });
  const input = { RoleArn: iamArn('role/r'), RoleSessionName: 'session', SerialNumber, TokenCode: code() };
  const session = as(credentialsOf((await clients.sts.assumeRole(input)).Credentials));
  await expect(session.iam.listUsers({})).rejects.toMatchObject({ name: 'AccessDenied' });
});

test('a role’s session has no device of its own', async () => {
  const { clients, code, iam, as } = await world();
  await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument: trust({ AWS: '*' }) });
  const input = { RoleArn: iamArn('role/r'), RoleSessionName: 'session' };
  const { sts } = as(credentialsOf((await clients.sts.assumeRole(input)).Credentials));
  const chained = sts.assumeRole({ ...input, SerialNumber, TokenCode: code() });
  await expect(chained).rejects.toMatchObject(noDevice);
});

test('a device that was made and enabled with IAM shows codes that STS takes', async () => {
  const { iam, plane, user } = await iamWorld();
  const { sts } = await user('bob');
  const { VirtualMFADevice } = await iam.createVirtualMFADevice({ VirtualMFADeviceName: 'bob' });
  const seed = Buffer.from(VirtualMFADevice?.Base32StringSeed ?? []).toString();
  const step = stepAt(plane.clock.now);
  const device = { UserName: 'bob', SerialNumber: VirtualMFADevice?.SerialNumber };
  const [AuthenticationCode1, AuthenticationCode2] = [codeAt(seed, step - 1), codeAt(seed, step)];
  await iam.enableMFADevice({ ...device, AuthenticationCode1, AuthenticationCode2 });
  const session = (TokenCode: string) => sts.getSessionToken({ SerialNumber: device.SerialNumber, TokenCode });
  await expect(session(codeAt(seed, step))).rejects.toMatchObject(wrongCode);
  await session(codeAt(seed, step + 1));
});
