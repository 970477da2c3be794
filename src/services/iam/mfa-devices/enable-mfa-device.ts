import { mfaDevices } from '../../../identity/documents.ts';
import type { EnableMFADeviceRequest } from '../../../wire/models/iam.ts';
import { checkQuota } from '../check-quota.ts';
import { userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { devicesOf } from '../users/devices-of.ts';
import { checkCodes } from './check-codes.ts';
import { mfaErrors } from './errors.ts';
import { findDevice } from './find-device.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableMFADevice.html */
export async function enableMfaDevice(input: EnableMFADeviceRequest, ctx: IamContext): Promise<void> {
  const { name: userName } = userKind.find(ctx, input.UserName).value;
  const found = findDevice(input.SerialNumber, ctx);
  if (found.value.enableDate !== undefined) throw mfaErrors.deviceEnabled();
  checkQuota('MFADevicesPerUser', devicesOf(userName, ctx).length);
  const lastStep = checkCodes(input, found.value, ctx);
  const device = { ...found.value, userName, enableDate: ctx.now, lastStep };
  await ctx.store.commit([mfaDevices.replace(found, device)]);
}
