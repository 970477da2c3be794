import type { AwsError } from '../../core/errors.ts';
import { isSigner } from '../../identity/principal.ts';
import { rulingOf } from '../../identity/rulings/considered.ts';
import type { Ruling, Verdict } from '../../identity/rulings/ruling.ts';
import { iamToolboxErrors } from './errors.ts';
import type { IamToolboxContext } from './iam-toolbox-context.ts';

/**
 * The rulings of a denied request, for principals of the account that made it: to all others there is no such id. Throws
 * ResourceNotFoundException.
 */
export function findDenial(authorizationId: string, { archive, account }: IamToolboxContext): readonly Ruling[] {
  const denied = archive.denied(authorizationId);
  if (!denied || ownerOf(denied.at(-1)!) !== account) throw unknown(authorizationId);
  return denied.map((verdict) => ownSide(rulingOf(verdict), account));
}

/** INVARIANT: what the policy of a resource says is for its own account to know, an external id in it above all. */
function ownSide(ruling: Ruling, account: string): Ruling {
  if (ruling.question.resourceAccount === account) return ruling;
  const { resource: _resource, rcp: _rcp, ...layers } = ruling.layers;
  return { ...ruling, layers };
}

/** Anonymous callers have no account: the owner of what they wanted may know. */
function ownerOf({ question: { principal, resourceAccount } }: Verdict): string {
  return isSigner(principal) ? principal.account : resourceAccount;
}

function unknown(authorizationId: string): AwsError {
  return iamToolboxErrors.noSuchAuthorization(authorizationId);
}
