import { RevisionConflict, type Store, type StoredDocument } from '../../store/store.ts';
import { type MfaDeviceDocument, mfaDevices } from '../documents.ts';
import type { Principal } from '../principal.ts';
import type { Sealer } from '../sealer.ts';
import { matchingStep } from './one-time-code.ts';

/** What the seed of a device is sealed for: it opens only beside its own serial number. */
export function mfaSeedPurpose(serialNumber: string): string {
  return `mfa-seed ${serialNumber}`;
}

export interface MfaProof {
  readonly serialNumber: string;
  /** Six digits. */
  readonly code: string;
}

/**
 * Whether the principal's own device shows this code at `now` (epoch milliseconds). A code that is right is used up.
 * INVARIANT: of two requests with one code at most one finds it right: the commit that uses it up decides.
 */
export async function checkMfa(
  { store, sealer }: { readonly store: Store; readonly sealer: Sealer },
  principal: Principal,
  { serialNumber, code }: MfaProof,
  now: number,
): Promise<'right' | 'wrong-code' | 'no-such-device'> {
  const device = mfaDevices.get(store, principal.account, '', serialNumber);
  const seed = device && sealer.open(device.value.sealedSeed, mfaSeedPurpose(serialNumber));
  if (!device || seed === undefined || !isOwn(device.value, principal)) return 'no-such-device';
  const lastStep = matchingStep(seed, code, now, device.value.lastStep);
  return lastStep !== undefined && (await useUp(store, device, lastStep)) ? 'right' : 'wrong-code';
}

/** Sessions of roles and federated users have no device. */
function isOwn({ enableDate, userName }: MfaDeviceDocument, principal: Principal): boolean {
  if (enableDate === undefined) return false;
  return principal.kind === 'user' ? userName === principal.name : principal.kind === 'root' && userName === undefined;
}

async function useUp(store: Store, device: StoredDocument<MfaDeviceDocument>, lastStep: number): Promise<boolean> {
  try {
    await store.commit([mfaDevices.replace(device, { ...device.value, lastStep })]);
    return true;
  } catch (error) {
    if (error instanceof RevisionConflict) return false;
    throw error;
  }
}
