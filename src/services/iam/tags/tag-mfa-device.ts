import { mfaDevices } from '../../../identity/documents.ts';
import type { TagMFADeviceRequest, UntagMFADeviceRequest } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { findDevice } from '../mfa-devices/find-device.ts';
import { addTags, exactly, removeTags } from '../tag-lists.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagMFADevice.html */
export async function tagMfaDevice({ SerialNumber, Tags }: TagMFADeviceRequest, ctx: IamContext): Promise<void> {
  const found = findDevice(SerialNumber, ctx);
  const tags = addTags(found.value.tags, Tags, exactly);
  await ctx.store.commit([mfaDevices.replace(found, { ...found.value, tags })]);
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagMFADevice.html */
export async function untagMfaDevice({ SerialNumber, TagKeys }: UntagMFADeviceRequest, ctx: IamContext): Promise<void> {
  const found = findDevice(SerialNumber, ctx);
  const tags = removeTags(found.value.tags, TagKeys, exactly);
  await ctx.store.commit([mfaDevices.replace(found, { ...found.value, tags })]);
}
