import { type LoginProfile, type UserDocument, users } from '../../../identity/documents.ts';
import type { StoredDocument } from '../../../store/store.ts';
import type { IamContext } from '../iam-context.ts';
import { checkPassword } from './check-password.ts';
import { hashPassword } from './password-hash.ts';
import { rememberPassword } from './password-record.ts';

/** Gives a user a password that the policy allows, and remembers it. Throws PasswordPolicyViolation. */
export async function storePassword(
  user: StoredDocument<UserDocument>,
  password: string,
  rest: Omit<LoginProfile, 'passwordHash'>,
  ctx: IamContext,
): Promise<LoginProfile> {
  await checkPassword(password, user.value, ctx);
  const loginProfile = { ...rest, passwordHash: await hashPassword(password) };
  const remembered = rememberPassword(user.value, loginProfile.passwordHash, ctx);
  await ctx.store.commit([users.replace(user, { ...user.value, loginProfile }), remembered]);
  return loginProfile;
}
