/** The namespaces of SAML 2.0 messages. https://docs.oasis-open.org/security/saml/v2.0/saml-core-2.0-os.pdf */
export const protocol = 'urn:oasis:names:tc:SAML:2.0:protocol';
export const assertionNs = 'urn:oasis:names:tc:SAML:2.0:assertion';

/** What is taken of a response: AWS takes 100,000 characters of base 64. */
export const responseLimits = { characters: 100_000, elements: 2_000 };
