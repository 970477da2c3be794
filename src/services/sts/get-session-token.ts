import { type Principal, userIdentity } from '../../identity/principal.ts';
import { mintSession, type SessionOwner } from '../../identity/sessions/session-tokens.ts';
import type { GetSessionTokenRequest, GetSessionTokenResponse } from '../../wire/models/sts.ts';
import { refuseParameters } from '../refuse-parameters.ts';
import { mfaTime } from './mfa-time.ts';
import { ownSessionEnd, shownCredentials } from './shown-credentials.ts';
import type { StsContext } from './sts-context.ts';

/**
 * A session of the user itself: 12 hours unless told, at most one for the root user.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html
 */
export async function getSessionToken(
  input: GetSessionTokenRequest,
  ctx: StsContext,
): Promise<GetSessionTokenResponse> {
  refuseParameters('sts:GetSessionToken', input, ['MinimumSessionTokenSize']);
  const { principal, now, sealer } = ctx;
  const mfaAt = await mfaTime(input, ctx);
  const session = {
    issuedAt: now,
    expiresAt: ownSessionEnd(input, ctx),
    tags: [],
    policyArns: [],
    ...(mfaAt !== undefined && { mfaAt }),
  };
  return { Credentials: shownCredentials(mintSession(sealer, ownerOf(principal), session)) };
}

/** INVARIANT: sessions of roles and federated users do not get here (see `session-calls.ts`). */
function ownerOf(principal: Principal): SessionOwner {
  const { account } = principal;
  const user = userIdentity(principal);
  return user ? { kind: 'user', account, ...user } : { kind: 'root', account };
}
