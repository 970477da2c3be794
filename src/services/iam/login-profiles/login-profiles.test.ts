import { describe, expect, test } from 'vitest';
import { iamWorld, policy } from '../testing/iam-world.ts';

const UserName = 'alice';
const good = 'Correct-Horse-7';
const weak = {
  name: 'PasswordPolicyViolationException',
  message: 'Password does not conform to the account password policy.',
  $metadata: { httpStatusCode: 400 },
};

async function world(permissions?: string) {
  const made = await iamWorld();
  return { ...made, alice: await made.user(UserName, permissions) };
}

test('a login profile is created, shown, changed and deleted', async () => {
  const { iam } = await world();
  const { LoginProfile } = await iam.createLoginProfile({ UserName, Password: good });
  expect(LoginProfile).toMatchObject({ UserName, PasswordResetRequired: false });
  await iam.updateLoginProfile({ UserName, PasswordResetRequired: true });
  const shown = (await iam.getLoginProfile({ UserName })).LoginProfile;
  expect(shown).toEqual({ UserName, CreateDate: LoginProfile?.CreateDate, PasswordResetRequired: true });
  await iam.deleteLoginProfile({ UserName });
  await expect(iam.getLoginProfile({ UserName })).rejects.toMatchObject({
    name: 'NoSuchEntityException',
    message: 'Login Profile for User alice cannot be found.',
    $metadata: { httpStatusCode: 404 },
  });
});

test('a user has one login profile', async () => {
  const { iam } = await world();
  await iam.createLoginProfile({ UserName, Password: good });
  await expect(iam.createLoginProfile({ UserName, Password: good })).rejects.toMatchObject({
    name: 'EntityAlreadyExistsException',
    message: 'Login Profile for user alice already exists.',
    $metadata: { httpStatusCode: 409 },
  });
});

test('a user cannot be deleted before its login profile', async () => {
  const { iam } = await iamWorld();
  await iam.createUser({ UserName });
  await iam.createLoginProfile({ UserName, Password: good });
  await expect(iam.deleteUser({ UserName })).rejects.toMatchObject({
    name: 'DeleteConflictException',
    message: 'Cannot delete entity, must delete login profile first.',
  });
  await iam.deleteLoginProfile({ UserName });
  await iam.deleteUser({ UserName });
});

test('nothing stored holds the password, and a refusal does not repeat it', async () => {
  const { iam, plane } = await world();
  await iam.createLoginProfile({ UserName, Password: good });
  const stored = ['user', 'password-record'].map((kind) => JSON.stringify(plane.store.all(kind)));
  expect(stored.join()).not.toContain(good);
  const long = `${good}${'x'.repeat(128)}`;
  const refused = await iam.updateLoginProfile({ UserName, Password: long }).catch((error: Error) => error);
  expect(refused).toMatchObject({ name: 'ValidationError', message: expect.not.stringContaining(good) });
});

describe('without a policy of the account', () => {
  test.each([
    ['seven characters', 'Abcde-7', false],
    ['eight of three kinds', 'Abcdefg7', true],
    ['two kinds', 'abcdefgh7', false],
    ['letters and a symbol', 'Abcdefg-', true],
  ])('a password of %s', async (_, Password, allowed) => {
    const { iam } = await world();
    const made = iam.createLoginProfile({ UserName, Password });
    await (allowed ? made : expect(made).rejects.toMatchObject(weak));
  });
});

describe('a policy of the account', () => {
  test.each([
    ['MinimumPasswordLength', { MinimumPasswordLength: 10 }, 'abcdefghi', 'abcdefghij'],
    ['RequireSymbols', { RequireSymbols: true }, 'abcdefg', 'abcdef!'],
    ['RequireNumbers', { RequireNumbers: true }, 'abcdefg', 'abcdef7'],
    ['RequireUppercaseCharacters', { RequireUppercaseCharacters: true }, 'abcdefg', 'abcdefG'],
    ['RequireLowercaseCharacters', { RequireLowercaseCharacters: true }, 'ABCDEFG', 'ABCDEFg'],
  ])('%s is held', async (_, rules, bad, allowed) => {
    const { iam } = await world();
    await iam.updateAccountPasswordPolicy(rules);
    await expect(iam.createLoginProfile({ UserName, Password: bad })).rejects.toMatchObject(weak);
    await iam.createLoginProfile({ UserName, Password: allowed });
    await expect(iam.updateLoginProfile({ UserName, Password: bad })).rejects.toMatchObject(weak);
  });

  test('PasswordReusePrevention forbids as many of the last passwords as it says', async () => {
    const { iam } = await world();
    await iam.updateAccountPasswordPolicy({ PasswordReusePrevention: 2 });
    const set = (Password: string) => iam.updateLoginProfile({ UserName, Password });
    await iam.createLoginProfile({ UserName, Password: 'first-password' });
    await set('second-password');
    const reused = { name: 'PasswordPolicyViolationException' };
    await expect(set('first-password')).rejects.toMatchObject(reused);
    await expect(set('second-password')).rejects.toMatchObject(reused);
    await set('third-password');
    await set('first-password');
  });
});

describe('ChangePassword', () => {
  const own = policy('Allow', 'iam:ChangePassword');

  test('takes the old password, and clears the demand to set a new one', async () => {
    const { iam, alice } = await world(own);
    await iam.createLoginProfile({ UserName, Password: good, PasswordResetRequired: true });
    await alice.iam.changePassword({ OldPassword: good, NewPassword: 'Another-Horse-8' });
    expect((await iam.getLoginProfile({ UserName })).LoginProfile?.PasswordResetRequired).toBe(false);
    await alice.iam.changePassword({ OldPassword: 'Another-Horse-8', NewPassword: good });
  });

  test('unverified: a wrong old password is AccessDenied and changes nothing', async () => {
    const { iam, alice } = await world(own);
    await iam.createLoginProfile({ UserName, Password: good });
    const wrong = alice.iam.changePassword({ OldPassword: 'Wrong-Horse-7', NewPassword: 'Another-Horse-8' });
    await expect(wrong).rejects.toMatchObject({ name: 'AccessDenied', message: 'The old password was incorrect.' });
    await alice.iam.changePassword({ OldPassword: good, NewPassword: 'Another-Horse-8' });
  });

  test('needs a login profile', async () => {
    const { alice } = await world(own);
    await expect(alice.iam.changePassword({ OldPassword: good, NewPassword: good })).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: 'Login Profile for User alice cannot be found.',
    });
  });

  test('is for users alone', async () => {
    const { iam } = await world();
    await expect(iam.changePassword({ OldPassword: good, NewPassword: good })).rejects.toMatchObject({
      name: 'InvalidUserTypeException',
      $metadata: { httpStatusCode: 400 },
    });
  });

  test('AllowUsersToChangePassword permits it to every user, unless a policy denies it', async () => {
    const { iam, alice } = await world();
    await iam.createLoginProfile({ UserName, Password: good });
    const change = () => alice.iam.changePassword({ OldPassword: good, NewPassword: good });
    await expect(change()).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining('no identity'),
    });
    await iam.updateAccountPasswordPolicy({ AllowUsersToChangePassword: true });
    await change();
    expect((await alice.iam.getAccountPasswordPolicy({})).PasswordPolicy).toBeDefined();
    await expect(alice.iam.getUser({})).rejects.toMatchObject({ name: 'AccessDenied' });
    const PolicyDocument = policy('Deny', 'iam:ChangePassword');
    await iam.putUserPolicy({ UserName, PolicyName: 'no', PolicyDocument });
    await expect(change()).rejects.toMatchObject({ message: expect.stringContaining('explicit deny') });
  });
});
