import { requestId } from '../../../core/ids.ts';
import { notImplemented } from '../../../core/not-implemented.ts';
import { childrenOf, countOf, parseXml, type XmlElement } from '../../../identity/saml/bounded-xml.ts';
import { XmlRefused } from '../../../identity/saml/xml-limits.ts';
import { samlErrors } from './errors.ts';
import { assertionNs, protocol, responseLimits } from './namespaces.ts';

const success = 'urn:oasis:names:tc:SAML:2.0:status:Success';
const [shortest, longest] = [4, 100_000];

/**
 * The XML of a response in base 64, its shape checked: a Response that reports success and holds exactly one assertion.
 * INVARIANT: nothing in it is believed yet.
 */
export async function readResponse(base64: string): Promise<string> {
  const xml = decoded(base64);
  const root = await parseXml(xml, responseLimits).catch(refused);
  if (root.namespace !== protocol || root.name !== 'Response') throw samlErrors.invalidResponse();
  checkStatus(root);
  if (countOf(root, assertionNs, 'EncryptedAssertion') > 0) throw notImplemented('An encrypted SAML assertion');
  const own = childrenOf(root, assertionNs, 'Assertion');
  if (own.length !== 1 || countOf(root, assertionNs, 'Assertion') !== 1) throw samlErrors.invalidResponse();
  return xml;
}

/** What XML that is refused comes to on the wire; any other failure stays what it is. */
export function refused(error: unknown): never {
  throw error instanceof XmlRefused ? samlErrors.invalidResponse() : error;
}

function decoded(base64: string): string {
  const text = base64.replace(/\s+/g, '');
  const fits = text.length >= shortest && text.length <= longest && text.length % 4 === 0;
  if (!fits || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) throw samlErrors.notBase64(requestId());
  return Buffer.from(text, 'base64').toString();
}

function checkStatus(root: XmlElement): void {
  const [code] = childrenOf(root, protocol, 'Status').flatMap((status) => childrenOf(status, protocol, 'StatusCode'));
  const value = code?.attributes.get('Value') ?? 'no status';
  if (value !== success) throw samlErrors.rejected(value);
}
