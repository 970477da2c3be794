import type { MfaDeviceDocument } from '../../../identity/documents.ts';
import { mfaSeedPurpose } from '../../../identity/mfa/mfa.ts';
import { consecutiveSteps } from '../../../identity/mfa/one-time-code.ts';
import type { IamContext } from '../iam-context.ts';
import { mfaErrors } from './errors.ts';

/** Steps that a device's clock may be off, or its codes late: ten minutes. */
const window = 20;

interface Codes {
  readonly AuthenticationCode1: string;
  readonly AuthenticationCode2: string;
}

/**
 * The time step of the second of two codes that a device showed one after the other. Throws InvalidAuthenticationCode.
 * INVARIANT: codes count once, also across enabling and disabling the device.
 */
export function checkCodes(codes: Codes, device: MfaDeviceDocument, { sealer, now }: IamContext): number {
  const { serialNumber, sealedSeed, lastStep = -1 } = device;
  const seed = sealer.open(sealedSeed, mfaSeedPurpose(serialNumber));
  const { AuthenticationCode1: first, AuthenticationCode2: second } = codes;
  const step = seed === undefined ? undefined : consecutiveSteps(seed, first, second, now, window);
  if (step === undefined || step <= lastStep) throw mfaErrors.wrongCodes();
  return step;
}
