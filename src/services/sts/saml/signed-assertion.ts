import type { SignedXml } from 'xml-crypto';
import { childrenOf, parseDocument, parseXml, type XmlElement } from '../../../identity/saml/bounded-xml.ts';
import { samlErrors } from './errors.ts';
import { assertionNs, protocol, responseLimits } from './namespaces.ts';

/**
 * The assertion of a response, read from the very bytes that were signed. Every signature in the response must be right,
 * and be made by a certificate (PEM) of the provider's metadata.
 * INVARIANT: against signature wrapping: each signature covers exactly its own parent, the Response or the Assertion; of
 * the response nothing is used but what the verified digest covered, and never a key that the message brings along.
 * https://docs.oasis-open.org/security/saml/v2.0/saml-core-2.0-os.pdf section 5.4
 */
export async function signedAssertion(xml: string, certificates: readonly string[]): Promise<XmlElement> {
  const { default: xmlCrypto } = await import('xml-crypto');
  const document = await parseDocument(xml, responseLimits);
  const signatures = new xmlCrypto.SignedXml().findSignatures(document);
  if (signatures.length === 0 || signatures.length > 2) throw samlErrors.wrongSignature();
  const covered: XmlElement[] = [];
  for (const signature of signatures) {
    const id = signedId(signature.parentNode as Element);
    const make = (publicCert: string) => new xmlCrypto.SignedXml({ publicCert });
    covered.push(await parseXml(coveredXml(xml, signature, id, certificates, make), responseLimits));
  }
  return assertionIn(covered);
}

/** The ID of what a signature stands in: a Response or an Assertion. */
function signedId(parent: Element): string {
  const signable =
    (parent.namespaceURI === protocol && parent.localName === 'Response') ||
    (parent.namespaceURI === assertionNs && parent.localName === 'Assertion');
  const id = signable ? (parent.getAttribute('ID') ?? '') : '';
  if (id === '') throw samlErrors.wrongSignature();
  return id;
}

/** The canonical XML that a signature covers, once one of the certificates verifies it. */
function coveredXml(
  xml: string,
  signature: Node,
  id: string,
  certificates: readonly string[],
  make: (certificate: string) => SignedXml,
): string {
  for (const certificate of certificates) {
    const found = verified(make(certificate), xml, signature, id);
    if (found !== undefined) return found;
  }
  throw samlErrors.wrongSignature();
}

/** The library throws for most of what is wrong with a signature; it is all one to us. */
function verified(signed: SignedXml, xml: string, signature: Node, id: string): string | undefined {
  try {
    signed.loadSignature(signature);
    if (!signed.checkSignature(xml)) return undefined;
    const [reference, ...more] = signed.getReferences();
    const [covered] = signed.getSignedReferences();
    return reference?.uri === `#${id}` && more.length === 0 ? covered : undefined;
  } catch {
    return undefined;
  }
}

/** When both are signed, the Assertion as its own signature covers it. */
function assertionIn(covered: readonly XmlElement[]): XmlElement {
  const isAssertion = ({ namespace, name }: XmlElement) => namespace === assertionNs && name === 'Assertion';
  const own = covered.find(isAssertion);
  const inside = covered.flatMap((element) => childrenOf(element, assertionNs, 'Assertion'));
  const assertion = own ?? (inside.length === 1 ? inside[0] : undefined);
  if (!assertion) throw samlErrors.wrongSignature();
  return assertion;
}
