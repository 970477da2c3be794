import type { DeleteAccountAliasRequest } from '../../../wire/models/iam.ts';
import { iamErrors } from '../errors.ts';
import type { IamContext } from '../iam-context.ts';
import { changeSettings, settingsOf } from './account-settings.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccountAlias.html */
export async function deleteAccountAlias({ AccountAlias }: DeleteAccountAliasRequest, ctx: IamContext): Promise<void> {
  if (settingsOf(ctx).alias !== AccountAlias) throw iamErrors.noSuchAlias(AccountAlias);
  await changeSettings({ alias: undefined }, ctx);
}
