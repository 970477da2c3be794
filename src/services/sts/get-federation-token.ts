import { federatedUserArn, userIdentity } from '../../identity/principal.ts';
import { mintSession } from '../../identity/sessions/session-tokens.ts';
import type { GetFederationTokenRequest, GetFederationTokenResponse } from '../../wire/models/sts.ts';
import { refuseParameters } from '../refuse-parameters.ts';
import { packedPolicySize } from './packed-size.ts';
import { requireSessionPolicies, sessionPolicies } from './session-policies.ts';
import { sessionTags } from './session-tags.ts';
import { ownSessionEnd, shownCredentials } from './shown-credentials.ts';
import type { StsContext } from './sts-context.ts';

/**
 * A session of somebody whom a user lets act for it: what the user and the session policies both allow, and nothing
 * without session policies. https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html
 */
export function getFederationToken(input: GetFederationTokenRequest, ctx: StsContext): GetFederationTokenResponse {
  refuseParameters('sts:GetFederationToken', input, ['MinimumSessionTokenSize']);
  const { principal, account, sealer, now } = ctx;
  const packed = packedPolicySize(input) ?? 0;
  requireSessionPolicies(input, account, ctx);
  const session = {
    issuedAt: now,
    expiresAt: ownSessionEnd(input, ctx),
    ...sessionTags(input),
    ...sessionPolicies(input),
  };
  const user = userIdentity(principal);
  const owner = { kind: 'federated-user', account, name: input.Name, ...(user && { owner: user }) } as const;
  return {
    Credentials: shownCredentials(mintSession(sealer, owner, session)),
    FederatedUser: { FederatedUserId: `${account}:${input.Name}`, Arn: federatedUserArn(account, input.Name) },
    PackedPolicySize: packed,
  };
}
