import type { PasswordPolicy, UserDocument } from '../../../identity/documents.ts';
import { settingsOf } from '../account/account-settings.ts';
import { iamErrors } from '../errors.ts';
import type { IamContext } from '../iam-context.ts';
import { isPassword } from './password-hash.ts';
import { passwordRecords } from './password-record.ts';

const defaultLength = 8;
const defaultKinds = 3;

/** The kinds of characters, in the order in which IAM asks for them. */
const kinds = [
  { member: 'requireUppercaseCharacters', form: /[A-Z]/, noun: 'uppercase letter' },
  { member: 'requireLowercaseCharacters', form: /[a-z]/, noun: 'lowercase letter' },
  { member: 'requireNumbers', form: /[0-9]/, noun: 'number' },
  { member: 'requireSymbols', form: /[!@#$%^&*()_+\-=[\]{}|']/, noun: 'symbol' },
] as const;

/**
 * Holds a new password against the account's policy, or AWS's own when it has none. Throws PasswordPolicyViolation.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
 */
export async function checkPassword(password: string, user: UserDocument, ctx: IamContext): Promise<void> {
  const { passwordPolicy: policy, alias } = settingsOf(ctx);
  const unmet = policy ? unmetDemands(policy, password) : unmetDefaults(password, alias);
  if (unmet.length > 0) throw iamErrors.weakPassword(unmet.join(', '));
  await refuseReuse(password, user, policy?.passwordReusePrevention ?? 0, ctx);
}

function unmetDemands(policy: PasswordPolicy, password: string): string[] {
  const demanded = lackingKinds(password).filter(({ member }) => policy[member]);
  return [...lackingLength(password, policy.minimumPasswordLength), ...demanded.map(demandOf)];
}

/** Eight characters of three of the four kinds, and not the account's name. */
function unmetDefaults(password: string, alias: string | undefined): string[] {
  const lacking = lackingKinds(password);
  const more = lacking.length - (kinds.length - defaultKinds);
  const choice = `Password should meet ${more} more of the following requirements: ${lacking.map(demandOf).join(', ')}`;
  return [
    ...lackingLength(password, defaultLength),
    ...(more > 0 ? [choice] : []),
    ...(password === alias ? ['Password should not be the name of the account'] : []),
  ];
}

function lackingLength(password: string, least: number): string[] {
  return password.length < least ? [`Password should have a minimum length of ${least}`] : [];
}

function lackingKinds(password: string) {
  return kinds.filter(({ form }) => !form.test(password));
}

function demandOf({ noun }: (typeof kinds)[number]): string {
  return `Password should have at least one ${noun}`;
}

async function refuseReuse(password: string, { id }: UserDocument, count: number, ctx: IamContext): Promise<void> {
  const earlier = passwordRecords.get(ctx.store, ctx.account, '', id)?.value.hashes ?? [];
  const used = await Promise.all(earlier.slice(0, count).map((hash) => isPassword(password, hash)));
  if (used.includes(true)) throw iamErrors.reusedPassword();
}
