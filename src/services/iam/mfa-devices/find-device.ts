import { type MfaDeviceDocument, mfaDevices } from '../../../identity/documents.ts';
import type { StoredDocument } from '../../../store/store.ts';
import type { IamContext } from '../iam-context.ts';
import { mfaErrors } from './errors.ts';

/** A virtual MFA device of the account, enabled or not. Throws NoSuchEntity. */
export function findDevice(serialNumber: string, { store, account }: IamContext): StoredDocument<MfaDeviceDocument> {
  const found = mfaDevices.get(store, account, '', serialNumber);
  if (!found) throw mfaErrors.noSuchDevice(serialNumber);
  return found;
}

/** A device that is enabled, for this very user when one is named. Throws NoSuchEntity. */
export function findEnabledDevice(
  { SerialNumber, UserName }: { readonly SerialNumber: string; readonly UserName?: string },
  ctx: IamContext,
): StoredDocument<MfaDeviceDocument> {
  const found = findDevice(SerialNumber, ctx);
  const { enableDate, userName } = found.value;
  if (enableDate === undefined || (UserName !== undefined && UserName !== userName)) throw mfaErrors.notOfUser();
  return found;
}
