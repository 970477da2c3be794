import type { MfaDeviceDocument } from '../../../identity/documents.ts';
import type { MFADevice } from '../../../wire/models/iam.ts';

/** A device of a user. */
export function shownDevice({ serialNumber, userName, enableDate }: MfaDeviceDocument): MFADevice {
  return {
    ...(userName !== undefined && { UserName: userName }),
    SerialNumber: serialNumber,
    ...(enableDate !== undefined && { EnableDate: enableDate }),
  };
}
