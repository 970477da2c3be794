import { iamErrors } from '../errors.ts';
import type { IamContext } from '../iam-context.ts';
import { changeSettings, settingsOf } from './account-settings.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccountPasswordPolicy.html */
export async function deleteAccountPasswordPolicy(_input: object, ctx: IamContext): Promise<void> {
  if (!settingsOf(ctx).passwordPolicy) throw iamErrors.noPolicyToDelete();
  await changeSettings({ passwordPolicy: undefined }, ctx);
}
