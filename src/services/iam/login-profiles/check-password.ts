import type { PasswordPolicy, UserDocument } from '../../../identity/documents.ts';
import { settingsOf } from '../account/account-settings.ts';
import { iamErrors } from '../errors.ts';
import type { IamContext } from '../iam-context.ts';
import { isPassword } from './password-hash.ts';
import { passwordRecords } from './password-record.ts';

const upper = /[A-Z]/;
const lower = /[a-z]/;
const digit = /[0-9]/;
const symbol = /[!@#$%^&*()_+\-=[\]{}|']/;

/**
 * Holds a new password against the account's policy, or AWS's own when it has none. Throws PasswordPolicyViolation.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
 */
export async function checkPassword(password: string, user: UserDocument, ctx: IamContext): Promise<void> {
  const { passwordPolicy: policy, alias } = settingsOf(ctx);
  const conforms = policy ? conformsTo(policy, password) : conformsToDefault(password, alias);
  if (!conforms) throw iamErrors.weakPassword();
  await refuseReuse(password, user, policy?.passwordReusePrevention ?? 0, ctx);
}

function conformsTo(policy: PasswordPolicy, password: string): boolean {
  if (password.length < policy.minimumPasswordLength) return false;
  const rules = [
    [policy.requireUppercaseCharacters, upper],
    [policy.requireLowercaseCharacters, lower],
    [policy.requireNumbers, digit],
    [policy.requireSymbols, symbol],
  ] as const;
  return rules.every(([required, form]) => !required || form.test(password));
}

/** Eight characters of three of the four kinds, and not the account's name. */
function conformsToDefault(password: string, alias: string | undefined): boolean {
  const kinds = [upper, lower, digit, symbol].filter((form) => form.test(password)).length;
  return password.length >= 8 && kinds >= 3 && password !== alias;
}

async function refuseReuse(password: string, { id }: UserDocument, count: number, ctx: IamContext): Promise<void> {
  const earlier = passwordRecords.get(ctx.store, ctx.account, '', id)?.value.hashes ?? [];
  const used = await Promise.all(earlier.slice(0, count).map((hash) => isPassword(password, hash)));
  if (used.includes(true)) throw iamErrors.reusedPassword();
}
