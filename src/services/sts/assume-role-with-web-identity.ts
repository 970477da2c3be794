import { iamArn } from '../../core/arn.ts';
import { type OidcProviderDocument, oidcProviders } from '../../identity/documents.ts';
import type { AssumeRoleWithWebIdentityRequest, AssumeRoleWithWebIdentityResponse } from '../../wire/models/sts.ts';
import { refuseParameters } from '../refuse-parameters.ts';
import { enterRole } from './federated-role.ts';
import { readRoleArn } from './role-arn.ts';
import { sessionEnd } from './shown-credentials.ts';
import type { FederationContext } from './sts-context.ts';
import { readIssuer } from './web-identity/claims.ts';
import { webIdentityErrors } from './web-identity/errors.ts';
import { tokenKeys, tokenSessionKeys } from './web-identity/token-keys.ts';
import { tokenWishes } from './web-identity/token-wishes.ts';
import { verifyWebIdentity } from './web-identity/verify-web-identity.ts';

const hour = 3600;

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html */
export async function assumeRoleWithWebIdentity(
  input: AssumeRoleWithWebIdentityRequest,
  ctx: FederationContext,
): Promise<AssumeRoleWithWebIdentityResponse> {
  // A ProviderId says that the token is an access token of OAuth 2.0.
  refuseParameters('sts:AssumeRoleWithWebIdentity', input, ['ProviderId', 'MinimumSessionTokenSize']);
  const { RoleArn: roleArn, RoleSessionName: sessionName, WebIdentityToken: token, DurationSeconds = hour } = input;
  const named = readRoleArn(roleArn);
  const provider = findProvider(token, named.account, ctx);
  const identity = await verifyWebIdentity({ token, provider, keys: ctx.keysOf(provider.issuer), now: ctx.now });
  const answer = enterRole(
    {
      principal: { kind: 'web-identity', provider: provider.arn },
      action: 'sts:AssumeRoleWithWebIdentity',
      roleArn,
      named,
      sessionName,
      duration: DurationSeconds,
      expiresAt: sessionEnd(ctx.now, DurationSeconds),
      load: input,
      ...tokenWishes(identity.claims),
      keys: tokenKeys(provider.url, identity),
      sessionKeys: tokenSessionKeys(provider.url, identity),
    },
    ctx,
  );
  const { subject, issuer, audience } = identity;
  return { ...answer, SubjectFromWebIdentityToken: subject, Provider: issuer, Audience: audience };
}

/** The provider of the role's account that the token says it comes from. Throws InvalidIdentityToken. */
function findProvider(token: string, account: string, { store }: FederationContext): OidcProviderDocument {
  const issuer = readIssuer(token);
  if (issuer === undefined) throw webIdentityErrors.notJwt();
  const arn = iamArn(account, `oidc-provider/${issuer.replace(/^https?:\/\//, '')}`);
  const found = oidcProviders.get(store, account, '', arn)?.value;
  if (!found) throw webIdentityErrors.noProvider(issuer);
  return found;
}
