import type { PasswordPolicy } from '../../../identity/documents.ts';
import type { UpdateAccountPasswordPolicyRequest } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { changeSettings } from './account-settings.ts';

/**
 * What the request leaves out goes back to its default: nothing of the policy before remains.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html
 */
export async function updateAccountPasswordPolicy(
  input: UpdateAccountPasswordPolicyRequest,
  ctx: IamContext,
): Promise<void> {
  const passwordPolicy: PasswordPolicy = {
    minimumPasswordLength: input.MinimumPasswordLength ?? 6,
    requireSymbols: input.RequireSymbols ?? false,
    requireNumbers: input.RequireNumbers ?? false,
    requireUppercaseCharacters: input.RequireUppercaseCharacters ?? false,
    requireLowercaseCharacters: input.RequireLowercaseCharacters ?? false,
    allowUsersToChangePassword: input.AllowUsersToChangePassword ?? false,
    maxPasswordAge: input.MaxPasswordAge,
    passwordReusePrevention: input.PasswordReusePrevention,
    hardExpiry: input.HardExpiry,
  };
  await changeSettings({ passwordPolicy }, ctx);
}
