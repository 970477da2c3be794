import { accountThrottle } from '../../../core/usage-plans.ts';
import { collection } from '../../../store/collection.ts';
import type { StoredDocument } from '../../../store/store.ts';
import type { Account } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';

/** What an account has set for all its APIs of a region. */
export interface AccountSettingsDocument {
  /** The role with which API Gateway writes logs. */
  readonly cloudwatchRoleArn?: string | undefined;
}

/** One per account and region. */
const settings = collection<AccountSettingsDocument>('api-gateway-account');
const only = 'account';

export function findSettings(
  ctx: Pick<ApigatewayContext, 'store' | 'account' | 'region'>,
): StoredDocument<AccountSettingsDocument> | undefined {
  return settings.get(ctx.store, ctx.account, ctx.region, only);
}

/** Throws RevisionConflict. */
export async function saveSettings(value: AccountSettingsDocument, ctx: ApigatewayContext): Promise<void> {
  const found = findSettings(ctx);
  const change = found ? settings.replace(found, value) : settings.create(ctx.account, ctx.region, only, value);
  await ctx.store.commit([change]);
}

/** With the quotas of a new account. https://docs.aws.amazon.com/apigateway/latest/api/API_GetAccount.html */
export function shownAccount({ cloudwatchRoleArn }: AccountSettingsDocument): Account {
  return { cloudwatchRoleArn, throttleSettings: accountThrottle, features: ['UsagePlans'], apiKeyVersion: '4' };
}
