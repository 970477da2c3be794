import { type AccountSettingsDocument, accountSettings } from '../../../identity/documents.ts';
import type { IamContext } from '../iam-context.ts';

const only = 'settings';

/** The caller's account's settings; empty until anything was set. */
export function settingsOf({ store, account }: IamContext): AccountSettingsDocument {
  return accountSettings.get(store, account, '', only)?.value ?? {};
}

export async function changeSettings(edit: AccountSettingsDocument, { store, account }: IamContext): Promise<void> {
  const found = accountSettings.get(store, account, '', only);
  const value = { ...found?.value, ...edit };
  const change = found ? accountSettings.replace(found, value) : accountSettings.create(account, '', only, value);
  await store.commit([change]);
}
