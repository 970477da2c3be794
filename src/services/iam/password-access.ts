import { type CompiledPolicy, compilePolicy, validatePolicy } from '../../policy/index.ts';
import type { Rule } from './access-rules.ts';
import { settingsOf } from './account/account-settings.ts';
import { iamErrors } from './errors.ts';
import type { IamContext } from './iam-context.ts';

/** The caller's own password. Throws InvalidUserType for who is no user. */
export function onOwnPassword(action: string): Rule {
  return (_input: object, ctx) => {
    if (ctx.principal.kind !== 'user') throw iamErrors.notAUser();
    const { arn } = ctx.principal;
    return [{ action, resource: arn, resourcePolicy: grantOfAccount(action, arn, ctx) }];
  };
}

/** The account's password policy, which users who may change their password may read. */
export function onPasswordPolicy(action: string): Rule {
  return (_input: object, ctx) => {
    const { kind, arn } = ctx.principal;
    return [{ action, resource: '*', ...(kind === 'user' && { resourcePolicy: grantOfAccount(action, arn, ctx) }) }];
  };
}

/**
 * With AllowUsersToChangePassword the account itself gives every user the permission; a deny still counts.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_enable-user-change.html
 */
function grantOfAccount(action: string, arn: string, ctx: IamContext): readonly CompiledPolicy[] {
  if (!settingsOf(ctx).passwordPolicy?.allowUsersToChangePassword) return [];
  const Statement = { Effect: 'Allow', Principal: { AWS: arn }, Action: action, Resource: '*' };
  const text = JSON.stringify({ Version: '2012-10-17', Statement });
  return [compilePolicy(validatePolicy(text, 'resource'), { name: 'PasswordPolicy', layer: 'resource' })];
}
