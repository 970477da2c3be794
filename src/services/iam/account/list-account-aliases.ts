import type { ListAccountAliasesRequest, ListAccountAliasesResponse } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { pageOf } from '../page.ts';
import { settingsOf } from './account-settings.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccountAliases.html */
export function listAccountAliases(input: ListAccountAliasesRequest, ctx: IamContext): ListAccountAliasesResponse {
  const { alias } = settingsOf(ctx);
  const [items, end] = pageOf(alias === undefined ? [] : [alias], (each) => each, input);
  return { AccountAliases: [...items], ...end };
}
