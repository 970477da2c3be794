import { type MfaDeviceDocument, mfaDevices } from '../../../identity/documents.ts';
import type { StoredDocument } from '../../../store/store.ts';
import type { IamContext } from '../iam-context.ts';

/** The MFA devices of a user. */
export function devicesOf(userName: string, { store, account }: IamContext): StoredDocument<MfaDeviceDocument>[] {
  return mfaDevices.list(store, account, '').filter(({ value }) => value.userName === userName);
}
