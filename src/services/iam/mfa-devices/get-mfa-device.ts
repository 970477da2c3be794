import type { GetMFADeviceRequest, GetMFADeviceResponse } from '../../../wire/models/iam.ts';
import { userNameOf } from '../caller-user.ts';
import type { IamContext } from '../iam-context.ts';
import { findEnabledDevice } from './find-device.ts';
import { shownDevice } from './shown-device.ts';

/**
 * Without a user name: a device of the caller; for the root user any.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetMFADevice.html
 */
export function getMfaDevice(input: GetMFADeviceRequest, ctx: IamContext): GetMFADeviceResponse {
  const isAny = input.UserName === undefined && ctx.principal.kind === 'root';
  const owner = isAny ? {} : { UserName: userNameOf(input, ctx) };
  return shownDevice(findEnabledDevice({ SerialNumber: input.SerialNumber, ...owner }, ctx).value);
}
