import { accountSettings } from '../../../identity/documents.ts';
import type { CreateAccountAliasRequest } from '../../../wire/models/iam.ts';
import { iamErrors } from '../errors.ts';
import type { IamContext } from '../iam-context.ts';
import { changeSettings } from './account-settings.ts';

/**
 * An account has one alias, which a new one replaces; no two accounts have the same.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccountAlias.html
 */
export async function createAccountAlias({ AccountAlias }: CreateAccountAliasRequest, ctx: IamContext): Promise<void> {
  const taken = accountSettings.all(ctx.store).some(({ value }) => value.alias === AccountAlias);
  if (taken) throw iamErrors.aliasExists(AccountAlias);
  await changeSettings({ alias: AccountAlias }, ctx);
}
