import type { Account, UpdateAccountRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { applyPatches, missingPatches, type Patch, type Patches, unsupportedPatch } from '../patch.ts';
import { type AccountSettingsDocument, findSettings, saveSettings, shownAccount } from './account-settings.ts';
import { acceptLogRole } from './log-role.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateAccount.html */
export async function updateAccount(input: UpdateAccountRequest, ctx: ApigatewayContext): Promise<Account> {
  const changed = applyPatches(findSettings(ctx)?.value ?? {}, input.patchOperations, patches(ctx), unsupportedPatch);
  await saveSettings(changed, ctx);
  return shownAccount(changed);
}

function patches(ctx: ApigatewayContext): Patches<AccountSettingsDocument> {
  return new Map<string, Patch<AccountSettingsDocument>>([
    ['replace /cloudwatchRoleArn', (_, role) => ({ cloudwatchRoleArn: acceptLogRole(role, ctx) })],
    ...missingPatches<AccountSettingsDocument>('apigateway:UpdateAccount', ['add /features', 'remove /features']),
  ]);
}
