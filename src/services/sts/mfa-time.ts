import { checkMfa } from '../../identity/mfa/mfa.ts';
import { stsErrors } from './errors.ts';
import type { StsContext } from './sts-context.ts';

interface ShownCode {
  readonly SerialNumber?: string;
  readonly TokenCode?: string;
}

/**
 * When the caller proved to hold its MFA device: now, if it shows a code; undefined when none is shown. Throws
 * AccessDenied for a code that is wrong or used, or a device that is not the caller's own.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html
 */
export async function mfaTime({ SerialNumber, TokenCode }: ShownCode, ctx: StsContext): Promise<number | undefined> {
  if (SerialNumber === undefined && TokenCode === undefined) return undefined;
  if (SerialNumber === undefined || TokenCode === undefined) throw stsErrors.halfOfMfa();
  const proof = { serialNumber: SerialNumber, code: TokenCode };
  const found = await checkMfa(ctx, ctx.principal, proof, ctx.now);
  if (found === 'no-such-device') throw stsErrors.noSuchDevice();
  if (found === 'wrong-code') throw stsErrors.wrongCode();
  return ctx.now;
}
