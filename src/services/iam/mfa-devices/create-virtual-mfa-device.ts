import { iamArn } from '../../../core/arn.ts';
import { type MfaDeviceDocument, mfaDevices } from '../../../identity/documents.ts';
import { mfaSeedPurpose } from '../../../identity/mfa/mfa.ts';
import { newSeed } from '../../../identity/mfa/one-time-code.ts';
import type { CreateVirtualMFADeviceRequest, CreateVirtualMFADeviceResponse } from '../../../wire/models/iam.ts';
import { settingsOf } from '../account/account-settings.ts';
import { checkQuota } from '../check-quota.ts';
import type { IamContext } from '../iam-context.ts';
import { checkTags, exactly } from '../tag-lists.ts';
import { mfaErrors } from './errors.ts';
import { keyUri } from './key-uri.ts';
import { qrCodePng } from './qr-code-png.ts';

/**
 * The seed is answered this once, as text and as a picture to scan, and kept sealed.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateVirtualMFADevice.html
 */
export async function createVirtualMfaDevice(
  { VirtualMFADeviceName: name, Path: path = '/', Tags = [] }: CreateVirtualMFADeviceRequest,
  ctx: IamContext,
): Promise<CreateVirtualMFADeviceResponse> {
  const { store, account, sealer } = ctx;
  const serialNumber = iamArn(account, `mfa${path}${name}`);
  if (mfaDevices.get(store, account, '', serialNumber)) throw mfaErrors.deviceExists();
  checkQuota('MFADevices', mfaDevices.list(store, account, '').length);
  const tags = checkTags(Tags, exactly);
  const seed = newSeed();
  const QRCodePNG = await qrCodePng(keyUri(name, settingsOf(ctx).alias ?? account, seed));
  const sealedSeed = sealer.seal(seed, mfaSeedPurpose(serialNumber));
  const device: MfaDeviceDocument = { serialNumber, sealedSeed, tags };
  await store.commit([mfaDevices.create(account, '', serialNumber, device)]);
  const shown = { SerialNumber: serialNumber, Base32StringSeed: Buffer.from(seed), QRCodePNG };
  return { VirtualMFADevice: { ...shown, ...(tags.length > 0 && { Tags: [...tags] }) } };
}
