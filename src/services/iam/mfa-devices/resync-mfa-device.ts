import { mfaDevices } from '../../../identity/documents.ts';
import type { ResyncMFADeviceRequest } from '../../../wire/models/iam.ts';
import { userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { checkCodes } from './check-codes.ts';
import { findEnabledDevice } from './find-device.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ResyncMFADevice.html */
export async function resyncMfaDevice(input: ResyncMFADeviceRequest, ctx: IamContext): Promise<void> {
  userKind.find(ctx, input.UserName);
  const found = findEnabledDevice(input, ctx);
  const lastStep = checkCodes(input, found.value, ctx);
  await ctx.store.commit([mfaDevices.replace(found, { ...found.value, lastStep })]);
}
