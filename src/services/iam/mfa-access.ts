import { iamArn } from '../../core/arn.ts';
import { mfaDevices } from '../../identity/documents.ts';
import type { CreateVirtualMFADeviceRequest } from '../../wire/models/iam.ts';
import { requestTagKeys } from '../tag-keys.ts';
import { type Asked, keysOfRequest, type Rule } from './access-rules.ts';
import { iamResourceTagKeys } from './condition-values.ts';

/** A device that does not exist yet; to tag it at once needs the permission to tag. */
export function onNewMfaDevice(action: string): Rule {
  return ({ VirtualMFADeviceName, Path = '/', Tags = [] }: CreateVirtualMFADeviceRequest, { account }) => {
    const place = { resource: iamArn(account, `mfa${Path}${VirtualMFADeviceName}`), keys: requestTagKeys(Tags) };
    return [{ action, ...place }, ...(Tags.length > 0 ? [{ action: 'iam:TagMFADevice', ...place }] : [])];
  };
}

/** A device by its serial number, which of a virtual one is its ARN. */
export function onMfaDevice(action: string): Rule {
  return (input: Asked & { readonly SerialNumber: string }, { store, account }) => {
    const { SerialNumber: resource } = input;
    const device = mfaDevices.get(store, account, '', resource)?.value;
    return [{ action, resource, keys: { ...iamResourceTagKeys(device?.tags), ...keysOfRequest(input) } }];
  };
}
