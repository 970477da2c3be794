import { SignedXml } from 'xml-crypto';
import { type CertifiedKey, certifiedKey } from '../../../../identity/testing/certificate-fixture.ts';

export const entityId = 'https://idp.example.com/saml';
export const identityProvider: CertifiedKey = certifiedKey('idp.example.com');

const ds = 'http://www.w3.org/2000/09/xmldsig#';
const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';

export function metadataOf(...keys: CertifiedKey[]): string {
  const descriptors = keys.map(
    ({ certificate }) =>
      `<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="${ds}"><ds:X509Data><ds:X509Certificate>${certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`,
  );
  return `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entityId}"><md:IDPSSODescriptor>${descriptors.join('')}</md:IDPSSODescriptor></md:EntityDescriptor>`;
}

/** What a test may change in a response. Times in epoch milliseconds. */
export interface ResponseParts {
  readonly issuer: string;
  readonly nameId: string;
  readonly format: string;
  readonly recipient: string;
  readonly audience: string;
  readonly status: string;
  readonly issued: number;
  readonly notBefore: number;
  readonly notOnOrAfter: number;
  readonly confirmedUntil: number;
  /** Values of AWS's attributes, by the end of their names. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
}

export function responseXml(parts: ResponseParts): string {
  const time = (at: number) => new Date(at).toISOString();
  const attributes = Object.entries(parts.attributes).map(
    ([name, values]) =>
      `<saml:Attribute Name="https://aws.amazon.com/SAML/Attributes/${name}">${values.map((value) => `<saml:AttributeValue>${value}</saml:AttributeValue>`).join('')}</saml:Attribute>`,
  );
  return [
    `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_response" Version="2.0" IssueInstant="${time(parts.issued)}" Destination="${parts.recipient}">`,
    `<saml:Issuer>${parts.issuer}</saml:Issuer>`,
    `<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:${parts.status}"/></samlp:Status>`,
    `<saml:Assertion ID="_assertion" Version="2.0" IssueInstant="${time(parts.issued)}"><saml:Issuer>${parts.issuer}</saml:Issuer>`,
    `<saml:Subject><saml:NameID Format="${parts.format}">${parts.nameId}</saml:NameID>`,
    `<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData Recipient="${parts.recipient}" NotOnOrAfter="${time(parts.confirmedUntil)}"/></saml:SubjectConfirmation></saml:Subject>`,
    `<saml:Conditions NotBefore="${time(parts.notBefore)}" NotOnOrAfter="${time(parts.notOnOrAfter)}"><saml:AudienceRestriction><saml:Audience>${parts.audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions>`,
    `<saml:AuthnStatement AuthnInstant="${time(parts.issued)}" SessionNotOnOrAfter="${time(parts.issued + 3_600_000)}"/>`,
    `<saml:AttributeStatement>${attributes.join('')}</saml:AttributeStatement></saml:Assertion></samlp:Response>`,
  ].join('\n');
}

/** Signs the Response or the Assertion, the signature after its Issuer, as SAML's schema has it. */
export function signXml(
  xml: string,
  what: 'Response' | 'Assertion',
  { privateKey, certificate }: CertifiedKey = identityProvider,
): string {
  const publicCert = `-----BEGIN CERTIFICATE-----\n${certificate.match(/.{1,64}/g)?.join('\n')}\n-----END CERTIFICATE-----\n`;
  const signer = new SignedXml({
    privateKey,
    publicCert,
    signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: exclusive,
  });
  const xpath = `//*[local-name(.)='${what}']`;
  signer.addReference({
    xpath,
    transforms: [`${ds}enveloped-signature`, exclusive],
    digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
  });
  signer.computeSignature(xml, {
    prefix: 'ds',
    location: { reference: `${xpath}/*[local-name(.)='Issuer']`, action: 'after' },
  });
  return signer.getSignedXml();
}
