import { X509Certificate } from 'node:crypto';
import { childrenOf, parseXml, type XmlElement } from './bounded-xml.ts';

const metadata = 'urn:oasis:names:tc:SAML:2.0:metadata';
const signature = 'http://www.w3.org/2000/09/xmldsig#';
const limits = { characters: 1_000_000, elements: 5000 };

/** Most certificates of one provider. */
const mostCertificates = 10;

/** What a SAML provider's metadata says of it. */
export interface SamlMetadata {
  /** The issuer of its assertions. */
  readonly entityId: string;
  /** PEM; any of them may have signed. */
  readonly certificates: readonly string[];
  /** Epoch milliseconds. */
  readonly validUntil?: number;
}

/** Metadata that is no description of an identity provider; the message says why. */
export class SamlMetadataRefused extends Error {
  override readonly name = 'SamlMetadataRefused';
}

/**
 * Reads the metadata document of a SAML identity provider. Throws SamlMetadataRefused.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateSAMLProvider.html
 */
export async function readSamlMetadata(xml: string): Promise<SamlMetadata> {
  const root = await parseXml(xml, limits).catch((error: unknown) => {
    throw new SamlMetadataRefused(error instanceof Error ? error.message : '');
  });
  if (root.namespace !== metadata || root.name !== 'EntityDescriptor') {
    throw new SamlMetadataRefused('The root is not an EntityDescriptor.');
  }
  const entityId = root.attributes.get('entityID') ?? '';
  if (entityId === '') throw new SamlMetadataRefused('The EntityDescriptor has no entityID.');
  const validUntil = validUntilOf(root);
  return { entityId, certificates: certificatesOf(root), ...(validUntil !== undefined && { validUntil }) };
}

function validUntilOf(root: XmlElement): number | undefined {
  const text = root.attributes.get('validUntil');
  if (text === undefined) return undefined;
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new SamlMetadataRefused('validUntil is not a date.');
  return at;
}

/** The keys that the identity provider signs with: a KeyDescriptor without `use` is for signing too. */
function certificatesOf(root: XmlElement): string[] {
  const keys = childrenOf(root, metadata, 'IDPSSODescriptor')
    .flatMap((descriptor) => childrenOf(descriptor, metadata, 'KeyDescriptor'))
    .filter(({ attributes }) => (attributes.get('use') ?? 'signing') === 'signing');
  const found = ['KeyInfo', 'X509Data', 'X509Certificate'].reduce(
    (elements, name) => elements.flatMap((element) => childrenOf(element, signature, name)),
    keys,
  );
  if (found.length === 0) throw new SamlMetadataRefused('There is no IDPSSODescriptor with a certificate for signing.');
  if (found.length > mostCertificates) throw new SamlMetadataRefused('There are too many certificates.');
  return found.map(({ text }) => pemOf(text));
}

function pemOf(base64: string): string {
  try {
    return new X509Certificate(Buffer.from(base64, 'base64')).toString();
  } catch {
    throw new SamlMetadataRefused('A certificate for signing is not X.509.');
  }
}
