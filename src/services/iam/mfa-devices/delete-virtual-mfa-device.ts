import { mfaDevices } from '../../../identity/documents.ts';
import type { DeleteVirtualMFADeviceRequest } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { mfaErrors } from './errors.ts';
import { findDevice } from './find-device.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteVirtualMFADevice.html */
export async function deleteVirtualMfaDevice(
  { SerialNumber }: DeleteVirtualMFADeviceRequest,
  ctx: IamContext,
): Promise<void> {
  const found = findDevice(SerialNumber, ctx);
  if (found.value.enableDate !== undefined) throw mfaErrors.deviceInUse();
  await ctx.store.commit([mfaDevices.remove(found)]);
}
