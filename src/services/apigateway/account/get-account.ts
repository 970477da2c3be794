import type { Account, GetAccountRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findSettings, shownAccount } from './account-settings.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetAccount.html */
export function getAccount(_input: GetAccountRequest, ctx: ApigatewayContext): Account {
  return shownAccount(findSettings(ctx)?.value ?? {});
}
