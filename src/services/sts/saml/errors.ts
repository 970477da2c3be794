import { catalogue } from '../../../core/errors.ts';

const invalid = { code: 'InvalidIdentityToken', status: 400 } as const;
const expired = { code: 'ExpiredTokenException', status: 400 } as const;

/** How STS repeats what the service behind it says of a response. */
function repeated(text: string, requestId: string): string {
  return `${text} (Service: AWSOpenIdDiscoveryService; Status Code: 400; Error Code: AuthSamlInvalidSamlResponseException; Request ID: ${requestId}; Proxy: null)`;
}

/**
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html#API_AssumeRoleWithSAML_Errors and
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html
 */
export const samlErrors = catalogue('sts-saml', {
  notBase64: { ...invalid, text: (requestId: string) => repeated('Invalid base64 SAMLResponse', requestId) },
  noProvider: { ...invalid, text: (requestId: string) => repeated("Specified provider doesn't exist", requestId) },
  invalidResponse: { ...invalid, text: () => 'Your request included an invalid SAML response.' },
  wrongSignature: { ...invalid, text: () => 'Response signature invalid' },
  wrongIssuer: {
    ...invalid,
    text: (requestId: string) => repeated('Issuer not present in specified provider', requestId),
  },
  wrongAudience: { ...invalid, text: () => 'Response does not contain the required audience.' },
  wrongRecipient: { ...invalid, text: () => 'Response does not contain the required recipient.' },
  noSessionName: { ...invalid, text: () => 'RoleSessionName is required in AuthnResponse' },
  wrongSessionName: {
    ...invalid,
    text: () => 'RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}',
  },
  wrongSourceIdentity: {
    ...invalid,
    text: () => 'Source Identity must match [a-zA-Z_0-9+=,.@-]{2,64} and not begin with "aws:"',
  },
  wrongAttribute: { ...invalid, text: (name: string) => `${name} in AuthnResponse is not valid` },
  notYetValid: { ...invalid, text: () => 'Response is not valid yet' },
  expired: { ...expired, text: () => 'Response has expired' },
  tooOld: { ...expired, text: () => 'Token must be redeemed within 5 minutes of issuance' },
  rejected: {
    code: 'IDPRejectedClaim',
    status: 403,
    text: (status: string) => `The identity provider reported that authentication failed: ${status}`,
  },
});
