import { childrenOf, type XmlElement } from '../../../identity/saml/bounded-xml.ts';
import { samlErrors } from './errors.ts';
import { assertionNs } from './namespaces.ts';
import { samlTime } from './saml-time.ts';
import { isSigninAddress } from './signin-address.ts';

const bearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
const removedPrefix = 'urn:oasis:names:tc:SAML:2.0:nameid-format:';
const unspecified = 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified';

/** Who the assertion speaks of, and where it was to be presented. */
export interface SamlSubject {
  readonly subject: string;
  readonly subjectType: string;
  /** The Recipient of the confirmation, which the condition key `saml:aud` and the answer's Audience hold. */
  readonly audience: string;
}

/**
 * The name, with its format less SAML 2.0's own prefix, and the confirmation: presented by its bearer, at AWS, in time.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html#API_AssumeRoleWithSAML_ResponseElements
 */
export function readSubject(assertion: XmlElement, now: number): SamlSubject {
  const [element] = childrenOf(assertion, assertionNs, 'Subject');
  const [nameId] = element ? childrenOf(element, assertionNs, 'NameID') : [];
  const subject = nameId?.text.trim() ?? '';
  if (!element || !nameId || subject === '') throw samlErrors.invalidResponse();
  const format = nameId.attributes.get('Format') ?? unspecified;
  const subjectType = format.startsWith(removedPrefix) ? format.slice(removedPrefix.length) : format;
  return { subject, subjectType, audience: recipientOf(element, now) };
}

/** One confirmation that fits is enough. */
function recipientOf(subject: XmlElement, now: number): string {
  const data = childrenOf(subject, assertionNs, 'SubjectConfirmation')
    .filter(({ attributes }) => attributes.get('Method') === bearer)
    .flatMap((confirmation) => childrenOf(confirmation, assertionNs, 'SubjectConfirmationData'));
  const ours = data.filter(({ attributes }) => isSigninAddress(attributes.get('Recipient') ?? ''));
  if (ours.length === 0) throw samlErrors.wrongRecipient();
  const inTime = ours.find(({ attributes }) => (samlTime(attributes.get('NotOnOrAfter')) ?? 0) > now);
  if (!inTime) throw samlErrors.expired();
  return inTime.attributes.get('Recipient') ?? '';
}
