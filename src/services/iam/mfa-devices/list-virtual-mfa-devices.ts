import { type MfaDeviceDocument, mfaDevices, users } from '../../../identity/documents.ts';
import type {
  ListVirtualMFADevicesRequest,
  ListVirtualMFADevicesResponse,
  VirtualMFADevice,
} from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { pageOf } from '../page.ts';
import { listedUser } from '../users/shown-user.ts';

/**
 * All devices of the account, or only those that are, or are not, enabled. Seeds are not shown again, tags not in lists.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListVirtualMFADevices.html
 */
export function listVirtualMfaDevices(
  input: ListVirtualMFADevicesRequest,
  ctx: IamContext,
): ListVirtualMFADevicesResponse {
  const { AssignmentStatus = 'Any' } = input;
  const all = mfaDevices.list(ctx.store, ctx.account, '').map(({ value }) => value);
  const asked = all.filter((device) => AssignmentStatus === 'Any' || statusOf(device) === AssignmentStatus);
  const [devices, end] = pageOf(asked, ({ serialNumber }) => serialNumber, input);
  return { VirtualMFADevices: devices.map((device) => listedDevice(device, ctx)), ...end };
}

function statusOf({ enableDate }: MfaDeviceDocument): 'Assigned' | 'Unassigned' {
  return enableDate === undefined ? 'Unassigned' : 'Assigned';
}

function listedDevice({ serialNumber, userName, enableDate }: MfaDeviceDocument, ctx: IamContext): VirtualMFADevice {
  const user = users.get(ctx.store, ctx.account, '', userName ?? '')?.value;
  return {
    SerialNumber: serialNumber,
    ...(user && { User: listedUser(ctx.account, user) }),
    ...(enableDate !== undefined && { EnableDate: enableDate }),
  };
}
