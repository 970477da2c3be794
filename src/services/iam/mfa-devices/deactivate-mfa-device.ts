import { notImplemented } from '../../../core/not-implemented.ts';
import { mfaDevices } from '../../../identity/documents.ts';
import type { DeactivateMFADeviceRequest } from '../../../wire/models/iam.ts';
import { userNameOf } from '../caller-user.ts';
import { userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { findEnabledDevice } from './find-device.ts';

/**
 * The device stays and can be enabled again. Without a user name: a device of the caller.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeactivateMFADevice.html
 */
export async function deactivateMfaDevice(input: DeactivateMFADeviceRequest, ctx: IamContext): Promise<void> {
  if (input.UserName === undefined && ctx.principal.kind === 'root') {
    throw notImplemented('An MFA device of the root user');
  }
  const UserName = userKind.find(ctx, userNameOf(input, ctx)).value.name;
  const found = findEnabledDevice({ SerialNumber: input.SerialNumber, UserName }, ctx);
  const { userName: _user, enableDate: _date, ...device } = found.value;
  await ctx.store.commit([mfaDevices.replace(found, device)]);
}
