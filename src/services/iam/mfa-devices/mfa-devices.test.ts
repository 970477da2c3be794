import { describe, expect, test } from 'vitest';
import { mfaDevices } from '../../../identity/documents.ts';
import { codeAt, stepAt } from '../../../identity/mfa/one-time-code.ts';
import { iamArn, iamWorld, policy } from '../testing/iam-world.ts';

const step = 30_000;
const serialOf = (name: string) => iamArn(`mfa/${name}`);

/** `codes` are the two that the device shows `ago` steps back, one after the other. */
async function world() {
  const made = await iamWorld();
  const { iam, plane } = made;
  const create = async (VirtualMFADeviceName: string) => {
    const { VirtualMFADevice } = await iam.createVirtualMFADevice({ VirtualMFADeviceName });
    const seed = Buffer.from(VirtualMFADevice?.Base32StringSeed ?? []).toString();
    const codes = (ago = 0) => {
      const now = stepAt(plane.clock.now) - ago;
      return { AuthenticationCode1: codeAt(seed, now - 1), AuthenticationCode2: codeAt(seed, now) };
    };
    return { SerialNumber: VirtualMFADevice?.SerialNumber ?? '', codes, shown: VirtualMFADevice };
  };
  const enabled = async (UserName: string, name: string) => {
    const device = await create(name);
    await iam.enableMFADevice({ UserName, SerialNumber: device.SerialNumber, ...device.codes() });
    return device;
  };
  return { ...made, create, enabled };
}

test('a virtual device has its ARN as serial number, a base-32 seed of 64 characters, and a PNG', async () => {
  const { iam, plane } = await world();
  const { VirtualMFADevice } = await iam.createVirtualMFADevice({ VirtualMFADeviceName: 'phone', Path: '/team/' });
  expect(VirtualMFADevice?.SerialNumber).toBe(iamArn('mfa/team/phone'));
  const seed = Buffer.from(VirtualMFADevice?.Base32StringSeed ?? []).toString();
  expect(seed).toMatch(/^[A-Z2-7]{64}$/);
  expect(Buffer.from(VirtualMFADevice?.QRCodePNG ?? []).toString('latin1', 0, 4)).toBe('\x89PNG');
  const stored = mfaDevices.list(plane.store, '123456789012', '')[0]?.value;
  expect(JSON.stringify(stored)).not.toContain(seed);
});

test('the seed is not shown again, and lists show no tags', async () => {
  const { iam } = await world();
  const Tags = [{ Key: 'a', Value: 'b' }];
  const made = await iam.createVirtualMFADevice({ VirtualMFADeviceName: 'phone', Tags });
  expect(made.VirtualMFADevice?.Tags).toEqual(Tags);
  expect((await iam.listVirtualMFADevices({})).VirtualMFADevices).toEqual([{ SerialNumber: serialOf('phone') }]);
});

test('path and name are taken once', async () => {
  const { create } = await world();
  await create('phone');
  await expect(create('phone')).rejects.toMatchObject({
    name: 'EntityAlreadyExistsException',
    message: 'MFA device already exists.',
    $metadata: { httpStatusCode: 409 },
  });
});

test('two consecutive codes enable a device for a user', async () => {
  const { iam, plane, user, enabled } = await world();
  await user('alice');
  const { SerialNumber } = await enabled('alice', 'phone');
  const EnableDate = new Date(Math.floor(plane.clock.now / 1000) * 1000);
  const shown = { UserName: 'alice', SerialNumber, EnableDate };
  expect((await iam.listMFADevices({ UserName: 'alice' })).MFADevices).toEqual([shown]);
  expect(await iam.getMFADevice({ UserName: 'alice', SerialNumber })).toMatchObject(shown);
  const { SummaryMap } = await iam.getAccountSummary({});
  expect(SummaryMap).toMatchObject({ MFADevices: 1, MFADevicesInUse: 1, AccountMFAEnabled: 0 });
});

describe('InvalidAuthenticationCode is the answer to', () => {
  const refused = {
    name: 'InvalidAuthenticationCodeException',
    message: 'Authentication code for device is not valid.',
    $metadata: { httpStatusCode: 403 },
  };

  test('codes in the wrong order, one code twice, and codes of long ago', async () => {
    const { iam, user, create } = await world();
    await user('alice');
    const { SerialNumber, codes } = await create('phone');
    const { AuthenticationCode1: first, AuthenticationCode2: second } = codes();
    const enable = (AuthenticationCode1: string, AuthenticationCode2: string) =>
      iam.enableMFADevice({ UserName: 'alice', SerialNumber, AuthenticationCode1, AuthenticationCode2 });
    await expect(enable(second, first)).rejects.toMatchObject(refused);
    await expect(enable(first, first)).rejects.toMatchObject(refused);
    const old = codes(100);
    await expect(enable(old.AuthenticationCode1, old.AuthenticationCode2)).rejects.toMatchObject(refused);
    await enable(first, second);
  });

  test('codes that were taken before, also after the device was disabled', async () => {
    const { iam, plane, user, enabled } = await world();
    await user('alice');
    const { SerialNumber, codes } = await enabled('alice', 'phone');
    const used = codes();
    await expect(iam.resyncMFADevice({ UserName: 'alice', SerialNumber, ...used })).rejects.toMatchObject(refused);
    await iam.deactivateMFADevice({ UserName: 'alice', SerialNumber });
    await expect(iam.enableMFADevice({ UserName: 'alice', SerialNumber, ...used })).rejects.toMatchObject(refused);
    plane.clock.now += 2 * step;
    await iam.enableMFADevice({ UserName: 'alice', SerialNumber, ...codes() });
    plane.clock.now += 2 * step;
    await iam.resyncMFADevice({ UserName: 'alice', SerialNumber, ...codes() });
  });
});

test('a device that is enabled cannot be enabled again', async () => {
  const { iam, user, enabled } = await world();
  await user('alice');
  await user('bob');
  const { SerialNumber, codes } = await enabled('alice', 'phone');
  await expect(iam.enableMFADevice({ UserName: 'bob', SerialNumber, ...codes() })).rejects.toMatchObject({
    name: 'EntityAlreadyExistsException',
    message: 'MFA Device is already in use.',
    $metadata: { httpStatusCode: 409 },
  });
});

test('a device that is not there can be neither deleted nor deactivated', async () => {
  const { iam, user } = await world();
  await user('alice');
  const SerialNumber = serialOf('none');
  const missing = {
    name: 'NoSuchEntityException',
    message: `MFA Device with serial number ${SerialNumber} does not exist.`,
    $metadata: { httpStatusCode: 404 },
  };
  await expect(iam.deleteVirtualMFADevice({ SerialNumber })).rejects.toMatchObject(missing);
  await expect(iam.deactivateMFADevice({ UserName: 'alice', SerialNumber })).rejects.toMatchObject(missing);
});

test('unverified: a device that is enabled cannot be deleted', async () => {
  const { iam, user, enabled } = await world();
  await user('alice');
  const { SerialNumber } = await enabled('alice', 'phone');
  await expect(iam.deleteVirtualMFADevice({ SerialNumber })).rejects.toMatchObject({
    name: 'DeleteConflictException',
    message: 'MFA VirtualDevice in use. Must deactivate first.',
    $metadata: { httpStatusCode: 409 },
  });
  await iam.deactivateMFADevice({ UserName: 'alice', SerialNumber });
  await iam.deleteVirtualMFADevice({ SerialNumber });
  expect((await iam.listVirtualMFADevices({})).VirtualMFADevices).toEqual([]);
});

test('unverified: a device of one user is none of another', async () => {
  const { iam, user, enabled } = await world();
  const alice = await user('alice', policy('Allow', 'iam:*', iamArn('user/alice')));
  await user('bob');
  const { SerialNumber } = await enabled('bob', 'phone');
  const refused = { name: 'NoSuchEntityException', message: 'MFA Device invalid for user.' };
  await expect(iam.deactivateMFADevice({ UserName: 'alice', SerialNumber })).rejects.toMatchObject(refused);
  await expect(alice.iam.deactivateMFADevice({ SerialNumber })).rejects.toMatchObject(refused);
  await expect(alice.iam.getMFADevice({ SerialNumber })).rejects.toMatchObject(refused);
  expect((await alice.iam.listMFADevices({})).MFADevices).toEqual([]);
  expect((await iam.getMFADevice({ SerialNumber })).UserName).toBe('bob');
});

test('a user has at most eight devices', async () => {
  const { iam, user, enabled, create } = await world();
  await user('alice');
  for (let at = 0; at < 8; at++) await enabled('alice', `d${at}`);
  const { SerialNumber, codes } = await create('d8');
  await expect(iam.enableMFADevice({ UserName: 'alice', SerialNumber, ...codes() })).rejects.toMatchObject({
    name: 'LimitExceededException',
    $metadata: { httpStatusCode: 409 },
  });
});

test('devices are listed by whether they are assigned, in pages', async () => {
  const { iam, user, enabled, create } = await world();
  await user('alice');
  await enabled('alice', 'b');
  await create('a');
  await create('c');
  const listed = async (AssignmentStatus?: 'Assigned' | 'Unassigned' | 'Any') =>
    (await iam.listVirtualMFADevices({ AssignmentStatus })).VirtualMFADevices;
  expect((await listed('Assigned'))?.map(({ User }) => User?.Arn)).toEqual([iamArn('user/alice')]);
  expect((await listed('Unassigned'))?.map((each) => each.SerialNumber)).toEqual([serialOf('a'), serialOf('c')]);
  expect(await listed()).toHaveLength(3);
  const { Marker, IsTruncated } = await iam.listVirtualMFADevices({ MaxItems: 2 });
  expect(IsTruncated).toBe(true);
  expect((await iam.listVirtualMFADevices({ Marker })).VirtualMFADevices).toHaveLength(1);
});

test('a user with a device cannot be deleted before it is deactivated', async () => {
  const { iam, enabled } = await world();
  await iam.createUser({ UserName: 'alice' });
  const { SerialNumber } = await enabled('alice', 'phone');
  await expect(iam.deleteUser({ UserName: 'alice' })).rejects.toMatchObject({ name: 'DeleteConflictException' });
  await iam.deactivateMFADevice({ UserName: 'alice', SerialNumber });
  await iam.deleteUser({ UserName: 'alice' });
});

test('tags of a device can be set, listed and taken away', async () => {
  const { iam, create } = await world();
  const { SerialNumber } = await create('phone');
  await iam.tagMFADevice({
    SerialNumber,
    Tags: [
      { Key: 'a', Value: '1' },
      { Key: 'b', Value: '2' },
    ],
  });
  await iam.untagMFADevice({ SerialNumber, TagKeys: ['a'] });
  expect((await iam.listMFADeviceTags({ SerialNumber })).Tags).toEqual([{ Key: 'b', Value: '2' }]);
});

test('the next code of an enabled device makes a session', async () => {
  const { user, enabled, plane } = await world();
  const alice = await user('alice');
  const { SerialNumber, codes } = await enabled('alice', 'phone');
  const spent = alice.sts.getSessionToken({ SerialNumber, TokenCode: codes().AuthenticationCode2 });
  await expect(spent).rejects.toMatchObject({ name: 'AccessDenied' });
  plane.clock.now += step;
  const { Credentials } = await alice.sts.getSessionToken({ SerialNumber, TokenCode: codes().AuthenticationCode2 });
  expect(Credentials?.AccessKeyId).toMatch(/^ASIA/);
});
