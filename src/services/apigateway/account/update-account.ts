import type { Account, UpdateAccountRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { applyPatches, type PatchRules } from '../patch.ts';
import { type AccountSettingsDocument, findSettings, saveSettings, shownAccount } from './account-settings.ts';
import { acceptLogRole } from './log-role.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateAccount.html */
export async function updateAccount(input: UpdateAccountRequest, ctx: ApigatewayContext): Promise<Account> {
  const changed = applyPatches(findSettings(ctx)?.value ?? {}, input.patchOperations, rules(ctx));
  await saveSettings(changed, ctx);
  return shownAccount(changed);
}

function rules(ctx: ApigatewayContext): PatchRules<AccountSettingsDocument> {
  return {
    operation: 'apigateway:UpdateAccount',
    patches: new Map([['replace /cloudwatchRoleArn', (_, role) => ({ cloudwatchRoleArn: acceptLogRole(role, ctx) })]]),
    unimplemented: /^\/(?:features|apiKeyVersion|throttle|throttleSettings)(?:\/|$)/,
  };
}
