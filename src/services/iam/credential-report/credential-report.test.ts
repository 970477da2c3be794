import { IAM } from '@aws-sdk/client-iam';
import { expect, test } from 'vitest';
import { startControlPlane } from '../../../../test/sdk-harness.ts';
import { isoSeconds } from '../../../core/clock.ts';
import { mfaDevices, users } from '../../../identity/documents.ts';
import { iamService } from '../iam-service.ts';
import { credentialsOf, iamArn } from '../testing/iam-world.ts';

const hour = 60 * 60 * 1000;

async function world() {
  const plane = await startControlPlane((parts) => ({ iam: iamService(parts) }));
  return { plane, iam: plane.client(IAM) };
}

/** The rows of the report by user, each by column. */
async function rowsOf(iam: IAM): Promise<Record<string, Record<string, string>>> {
  await iam.generateCredentialReport({});
  const { Content } = await iam.getCredentialReport({});
  const [head = '', ...lines] = Buffer.from(Content ?? [])
    .toString()
    .split('\n');
  const named = (line: string) => {
    const cells = line.split(',');
    return Object.fromEntries(head.split(',').map((column, at) => [column, cells[at] ?? '']));
  };
  return Object.fromEntries(lines.map((line) => [line.split(',')[0], named(line)]));
}

test('a report starts, is complete at the next call, and is good for four hours', async () => {
  const { iam, plane } = await world();
  await expect(iam.getCredentialReport({})).rejects.toMatchObject({
    name: 'CredentialReportNotPresentException',
    $metadata: { httpStatusCode: 410 },
  });
  expect((await iam.generateCredentialReport({})).State).toBe('STARTED');
  const complete = await iam.generateCredentialReport({});
  expect([complete.State, complete.Description]).toEqual(['COMPLETE', undefined]);
  const { ReportFormat, GeneratedTime } = await iam.getCredentialReport({});
  expect([ReportFormat, GeneratedTime?.getTime()]).toEqual(['text/csv', Math.floor(plane.clock.now / 1000) * 1000]);
  plane.clock.now += 4 * hour + 1000;
  const later = plane.client(IAM);
  await expect(later.getCredentialReport({})).rejects.toMatchObject({
    name: 'CredentialReportExpiredException',
    $metadata: { httpStatusCode: 410 },
  });
  expect((await later.generateCredentialReport({})).State).toBe('STARTED');
});

test('the root user comes first; columns are AWS’s', async () => {
  const { iam } = await world();
  await iam.createUser({ UserName: 'Zoe' });
  await iam.createUser({ UserName: 'adam' });
  const rows = await rowsOf(iam);
  expect(Object.keys(rows)).toEqual(['<root_account>', 'adam', 'Zoe']);
  expect(Object.keys(rows['adam'] ?? {}).join()).toBe(
    'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated',
  );
  expect(rows['<root_account>']).toMatchObject({
    arn: iamArn('root'),
    password_enabled: 'not_supported',
    password_last_changed: 'not_supported',
    mfa_active: 'false',
    access_key_1_active: 'true',
  });
});

test('unverified: a user without credentials has false and N/A', async () => {
  const { iam } = await world();
  const { User } = await iam.createUser({ UserName: 'adam' });
  const { user, arn, user_creation_time, ...rest } = (await rowsOf(iam))['adam'] ?? {};
  expect([user, arn]).toEqual(['adam', iamArn('user/adam')]);
  expect(user_creation_time).toBe(isoSeconds(User?.CreateDate?.getTime() ?? 0));
  for (const [column, value] of Object.entries(rest)) {
    expect([column, value]).toEqual([column, /enabled|active/.test(column) ? 'false' : 'N/A']);
  }
});

test('passwords, keys, their last use and MFA are reported', async () => {
  const { iam, plane } = await world();
  const UserName = 'adam';
  await iam.createUser({ UserName });
  await iam.updateAccountPasswordPolicy({ MaxPasswordAge: 90 });
  await iam.createLoginProfile({ UserName, Password: 'long-enough-7' });
  const { AccessKey } = await iam.createAccessKey({ UserName });
  await expect(plane.client(IAM, credentialsOf(AccessKey)).listUsers({})).rejects.toMatchObject({
    name: 'AccessDenied',
  });
  await iam.updateAccessKey({ UserName, AccessKeyId: AccessKey?.AccessKeyId, Status: 'Inactive' });
  const serialNumber = iamArn('mfa/adam');
  const device = { serialNumber, sealedSeed: '', tags: [], userName: UserName, enableDate: 1 };
  await plane.store.commit([mfaDevices.create('123456789012', '', serialNumber, device)]);
  const set = Math.floor(plane.clock.now / 1000) * 1000;
  expect((await rowsOf(iam))[UserName]).toMatchObject({
    password_enabled: 'true',
    password_last_used: 'no_information',
    password_last_changed: isoSeconds(set),
    password_next_rotation: isoSeconds(set + 90 * 24 * hour),
    mfa_active: 'true',
    access_key_1_active: 'false',
    access_key_1_last_rotated: isoSeconds(AccessKey?.CreateDate?.getTime() ?? 0),
    access_key_1_last_used_date: isoSeconds(set),
    access_key_1_last_used_region: 'us-east-1',
    access_key_1_last_used_service: 'iam',
    access_key_2_active: 'false',
    access_key_2_last_rotated: 'N/A',
  });
});

test('a user with an MFA device keeps it when renamed, and cannot be deleted', async () => {
  const { iam, plane } = await world();
  await iam.createUser({ UserName: 'adam' });
  const serialNumber = iamArn('mfa/adam');
  const device = { serialNumber, sealedSeed: '', tags: [], userName: 'adam', enableDate: 1 };
  await plane.store.commit([mfaDevices.create('123456789012', '', serialNumber, device)]);
  await iam.updateUser({ UserName: 'adam', NewUserName: 'eve' });
  expect((await rowsOf(iam))['eve']?.['mfa_active']).toBe('true');
  await expect(iam.deleteUser({ UserName: 'eve' })).rejects.toMatchObject({
    name: 'DeleteConflictException',
    message: 'Cannot delete entity, must delete MFA device first.',
  });
  expect(users.list(plane.store, '123456789012', '')).toHaveLength(1);
});

test('a name with a comma stays one cell', async () => {
  const { iam } = await world();
  await iam.createUser({ UserName: 'a,b' });
  await iam.generateCredentialReport({});
  const { Content } = await iam.getCredentialReport({});
  expect(Buffer.from(Content ?? []).toString()).toContain(`\n"a,b","${iamArn('user/a,b')}",`);
});
