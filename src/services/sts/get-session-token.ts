import type { Principal } from '../../identity/principal.ts';
import { mintSession, type SessionOwner } from '../../identity/session-tokens.ts';
import type { GetSessionTokenRequest, GetSessionTokenResponse } from '../../wire/models/sts.ts';
import { refuseParameters } from '../refuse-parameters.ts';
import { stsErrors } from './errors.ts';
import { sessionEnd, shownCredentials } from './shown-credentials.ts';
import type { StsContext } from './sts-context.ts';

const hour = 3600;

/**
 * A session of the user itself: 12 hours unless told, at most one for the root user.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html
 */
export function getSessionToken(input: GetSessionTokenRequest, ctx: StsContext): GetSessionTokenResponse {
  refuseParameters('sts:GetSessionToken', input, ['SerialNumber', 'TokenCode', 'MinimumSessionTokenSize']);
  const { principal, now, sealer } = ctx;
  const owner = ownerOf(principal);
  const { DurationSeconds = 12 * hour } = input;
  const seconds = principal.kind === 'root' ? Math.min(DurationSeconds, hour) : DurationSeconds;
  const session = { issuedAt: now, expiresAt: sessionEnd(now, seconds), tags: [], policyArns: [] };
  return { Credentials: shownCredentials(mintSession(sealer, owner, session)) };
}

function ownerOf(principal: Principal): SessionOwner {
  if (principal.session || principal.kind === 'role-session') throw stsErrors.sessionOfSession();
  const { account, arn } = principal;
  if (principal.kind === 'root') return { kind: 'root', account };
  return { kind: 'user', account, name: principal.name, arn, id: principal.userId };
}
