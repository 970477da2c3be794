import { createHash } from 'node:crypto';
import { childrenOf, type XmlElement } from '../../../identity/saml/bounded-xml.ts';
import { readSamlMetadata } from '../../../identity/saml/saml-metadata.ts';
import { readAttributes, type SamlAttributes } from './attributes.ts';
import { checkAge, checkConditions, checkIssuer } from './check-conditions.ts';
import { assertionNs } from './namespaces.ts';
import { readResponse, refused } from './read-response.ts';
import { samlTime } from './saml-time.ts';
import { signedAssertion } from './signed-assertion.ts';
import { readSubject, type SamlSubject } from './subject.ts';

export interface SamlProof {
  /** The SAML response, in base 64. */
  readonly assertion: string;
  /** The metadata document of the provider, XML. */
  readonly providerMetadata: string;
  /** Account and name of the provider. */
  readonly account: string;
  readonly providerName: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Audiences accepted besides AWS's own. */
  readonly audiences?: readonly string[];
}

/** Who a SAML response proves its bearer to be, and what session it asks for. */
export interface SamlIdentity extends SamlSubject, SamlAttributes {
  readonly issuer: string;
  /** With the subject it names a person uniquely. */
  readonly nameQualifier: string;
  /** Epoch milliseconds; when the session at the identity provider ends. */
  readonly sessionNotOnOrAfter?: number;
}

/**
 * Verifies the response of a SAML identity provider. Throws errors of `samlErrors`; SamlMetadataRefused when the
 * metadata is no metadata.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html
 */
export async function verifySamlAssertion(proof: SamlProof): Promise<SamlIdentity> {
  const { now } = proof;
  const { entityId, certificates } = await readSamlMetadata(proof.providerMetadata);
  const xml = await readResponse(proof.assertion);
  const assertion = await signedAssertion(xml, certificates).catch(refused);
  checkIssuer(assertion, entityId);
  checkAge(assertion, now);
  checkConditions(assertion, now, proof.audiences ?? []);
  const sessionEnd = sessionEndOf(assertion);
  return {
    issuer: entityId,
    nameQualifier: nameQualifier(entityId, proof.account, proof.providerName),
    ...readSubject(assertion, now),
    ...readAttributes(assertion),
    ...(sessionEnd !== undefined && { sessionNotOnOrAfter: sessionEnd }),
  };
}

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html#API_AssumeRoleWithSAML_ResponseElements */
function nameQualifier(issuer: string, account: string, providerName: string): string {
  return createHash('sha1').update(`${issuer}${account}/${providerName}`).digest('base64');
}

function sessionEndOf(assertion: XmlElement): number | undefined {
  const [statement] = childrenOf(assertion, assertionNs, 'AuthnStatement');
  return samlTime(statement?.attributes.get('SessionNotOnOrAfter'));
}
