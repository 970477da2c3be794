import { describe, expect, test } from 'vitest';
import { iamWorld, policy } from '../testing/iam-world.ts';

const UserName = 'alice';
const good = 'Correct-Horse-7';
const weak = (message: string) => ({
  name: 'PasswordPolicyViolationException',
  message,
  $metadata: { httpStatusCode: 400 },
});
const tooShort = (least: number) => `Password should have a minimum length of ${least}`;
const oneOf = (noun: string) => `Password should have at least one ${noun}`;

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
    ['seven characters', 'Abcde-7', tooShort(8)],
    [
      'two kinds',
      'abcdefgh7',
      `Password should meet 1 more of the following requirements: ${oneOf('uppercase letter')}, ${oneOf('symbol')}`,
    ],
    [
      'one kind',
      'abcdefghi',
      `Password should meet 2 more of the following requirements: ${oneOf('uppercase letter')}, ${oneOf('number')}, ${oneOf('symbol')}`,
    ],
  ])('a password of %s is refused', async (_, Password, message) => {
    const { iam } = await world();
    await expect(iam.createLoginProfile({ UserName, Password })).rejects.toMatchObject(weak(message));
  });

  test.each(['Abcdefg7', 'Abcdefg-'])('%s, of eight characters and three kinds, will do', async (Password) => {
    const { iam } = await world();
    await iam.createLoginProfile({ UserName, Password });
  });

  test('unverified: the name of the account is no password', async () => {
    const { iam } = await world();
    await iam.createAccountAlias({ AccountAlias: 'acme-1' });
    await expect(iam.createLoginProfile({ UserName, Password: 'acme-1' })).rejects.toMatchObject({
      name: 'PasswordPolicyViolationException',
    });
  });
});

describe('a policy of the account', () => {
  test.each([
    ['MinimumPasswordLength', { MinimumPasswordLength: 10 }, 'abcdefghi', 'abcdefghij', tooShort(10)],
    ['RequireSymbols', { RequireSymbols: true }, 'abcdefg', 'abcdef!', oneOf('symbol')],
    ['RequireNumbers', { RequireNumbers: true }, 'abcdefg', 'abcdef7', oneOf('number')],
    [
      'RequireUppercaseCharacters',
      { RequireUppercaseCharacters: true },
      'abcdefg',
      'abcdefG',
      oneOf('uppercase letter'),
    ],
    [
      'RequireLowercaseCharacters',
      { RequireLowercaseCharacters: true },
      'ABCDEFG',
      'ABCDEFg',
      oneOf('lowercase letter'),
    ],
  ])('%s is held (text of number and lowercase letter unverified)', async (_, rules, bad, allowed, message) => {
    const { iam } = await world();
    await iam.updateAccountPasswordPolicy(rules);
    await expect(iam.createLoginProfile({ UserName, Password: bad })).rejects.toMatchObject(weak(message));
    await iam.createLoginProfile({ UserName, Password: allowed });
    await expect(iam.updateLoginProfile({ UserName, Password: bad })).rejects.toMatchObject(weak(message));
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
