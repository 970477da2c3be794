import { parseArn } from '../../core/arn.ts';
import { type SamlProviderDocument, samlProviders } from '../../identity/documents.ts';
import type { AssumeRoleWithSAMLRequest, AssumeRoleWithSAMLResponse } from '../../wire/models/sts.ts';
import { refuseParameters } from '../refuse-parameters.ts';
import { stsErrors } from './errors.ts';
import { enterRole } from './federated-role.ts';
import { passedTags } from './passed-tags.ts';
import { readRoleArn } from './role-arn.ts';
import { samlErrors } from './saml/errors.ts';
import { samlKeys, samlSessionKeys } from './saml/saml-keys.ts';
import { type SamlIdentity, verifySamlAssertion } from './saml/verify-saml-assertion.ts';
import { sessionEnd } from './shown-credentials.ts';
import type { FederationContext } from './sts-context.ts';

const hour = 3600;
const action = 'sts:AssumeRoleWithSAML';

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html */
export async function assumeRoleWithSaml(
  input: AssumeRoleWithSAMLRequest,
  ctx: FederationContext,
): Promise<AssumeRoleWithSAMLResponse> {
  refuseParameters(action, input, ['MinimumSessionTokenSize']);
  const named = readRoleArn(input.RoleArn);
  const provider = findProvider(input.PrincipalArn, named.account, ctx);
  const identity = await verify(input.SAMLAssertion, named.account, provider, ctx);
  checkRole(input, identity);
  const duration = input.DurationSeconds ?? identity.sessionDuration ?? hour;
  const answer = enterRole(
    {
      principal: { kind: 'saml', provider: provider.arn },
      action,
      roleArn: input.RoleArn,
      named,
      sessionName: identity.sessionName,
      duration,
      expiresAt: endOf(identity, duration, ctx),
      load: input,
      asked: passedTags(identity.tags, identity.transitiveTagKeys),
      sourceIdentity: identity.sourceIdentity,
      keys: samlKeys(identity, named.account, provider.name),
      sessionKeys: samlSessionKeys(identity),
    },
    ctx,
  );
  const { subject, subjectType, issuer, audience, nameQualifier } = identity;
  return {
    ...answer,
    Subject: subject,
    SubjectType: subjectType,
    Issuer: issuer,
    Audience: audience,
    NameQualifier: nameQualifier,
  };
}

/** A provider of the role's own account. Throws InvalidIdentityToken. */
function findProvider(arn: string, account: string, { store, requestId }: FederationContext): SamlProviderDocument {
  if (!parseArn(arn)?.resource.startsWith('saml-provider/')) throw stsErrors.invalidArn(arn);
  const found = samlProviders.get(store, account, '', arn)?.value;
  if (!found) throw samlErrors.noProvider(requestId);
  return found;
}

function verify(
  assertion: string,
  account: string,
  { metadata: providerMetadata, name: providerName }: SamlProviderDocument,
  { now }: FederationContext,
): Promise<SamlIdentity> {
  return verifySamlAssertion({ assertion, providerMetadata, account, providerName, now });
}

/** The assertion must name the role and the provider as a pair. */
function checkRole({ RoleArn, PrincipalArn }: AssumeRoleWithSAMLRequest, { roles }: SamlIdentity): void {
  const isNamed = roles.some(({ roleArn, providerArn }) => roleArn === RoleArn && providerArn === PrincipalArn);
  if (!isNamed) throw stsErrors.notAuthorized(action);
}

/** The session ends with the one at the identity provider, if that ends sooner. Epoch milliseconds. */
function endOf({ sessionNotOnOrAfter = Infinity }: SamlIdentity, duration: number, { now }: FederationContext): number {
  if (sessionNotOnOrAfter <= now) throw samlErrors.expired();
  return Math.min(sessionEnd(now, duration), Math.floor(sessionNotOnOrAfter / 1000) * 1000);
}
