import type { GetAccountPasswordPolicyResponse } from '../../../wire/models/iam.ts';
import { iamErrors } from '../errors.ts';
import type { IamContext } from '../iam-context.ts';
import { settingsOf } from './account-settings.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountPasswordPolicy.html */
export function getAccountPasswordPolicy(_input: object, ctx: IamContext): GetAccountPasswordPolicyResponse {
  const policy = settingsOf(ctx).passwordPolicy;
  if (!policy) throw iamErrors.noPasswordPolicy(ctx.account);
  return {
    PasswordPolicy: {
      MinimumPasswordLength: policy.minimumPasswordLength,
      RequireSymbols: policy.requireSymbols,
      RequireNumbers: policy.requireNumbers,
      RequireUppercaseCharacters: policy.requireUppercaseCharacters,
      RequireLowercaseCharacters: policy.requireLowercaseCharacters,
      AllowUsersToChangePassword: policy.allowUsersToChangePassword,
      ExpirePasswords: policy.maxPasswordAge !== undefined,
      ...(policy.maxPasswordAge !== undefined && { MaxPasswordAge: policy.maxPasswordAge }),
      ...(policy.passwordReusePrevention !== undefined && { PasswordReusePrevention: policy.passwordReusePrevention }),
      ...(policy.hardExpiry !== undefined && { HardExpiry: policy.hardExpiry }),
    },
  };
}
