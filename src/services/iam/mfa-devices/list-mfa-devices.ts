import type { ListMFADevicesRequest, ListMFADevicesResponse } from '../../../wire/models/iam.ts';
import { userNameOf } from '../caller-user.ts';
import { userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { pageOf } from '../page.ts';
import { devicesOf } from '../users/devices-of.ts';
import { shownDevice } from './shown-device.ts';

/**
 * The enabled devices of a user, the caller when none is named; the root user has none here.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListMFADevices.html
 */
export function listMfaDevices(input: ListMFADevicesRequest, ctx: IamContext): ListMFADevicesResponse {
  const [devices, end] = pageOf(ownDevices(input, ctx), ({ serialNumber }) => serialNumber, input);
  return { MFADevices: devices.map(shownDevice), ...end };
}

function ownDevices(input: ListMFADevicesRequest, ctx: IamContext) {
  if (input.UserName === undefined && ctx.principal.kind === 'root') return [];
  const { name } = userKind.find(ctx, userNameOf(input, ctx)).value;
  return devicesOf(name, ctx).map(({ value }) => value);
}
