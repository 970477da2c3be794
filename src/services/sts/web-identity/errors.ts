import { catalogue } from '../../../core/errors.ts';

const invalid = { code: 'InvalidIdentityToken', status: 400 } as const;

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html#API_AssumeRoleWithWebIdentity_Errors */
export const webIdentityErrors = catalogue('sts-web-identity', {
  noProvider: {
    ...invalid,
    text: (issuer: string) => `No OpenIDConnect provider found in your account for ${issuer}`,
  },
  notJwt: {
    ...invalid,
    text: () => 'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
  },
  missingClaim: { ...invalid, text: (claim: string) => `Missing a required claim: ${claim}` },
  wrongIssuer: { ...invalid, text: () => 'Issuer of the token is not the one of the provider' },
  wrongAudience: { ...invalid, text: () => 'Incorrect token audience' },
  noKey: {
    ...invalid,
    text: () =>
      "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements",
  },
  wrongSignature: { ...invalid, text: () => 'Token signature is invalid' },
  wrongSourceIdentity: { ...invalid, text: () => 'Source Identity must match [a-zA-Z_0-9+=,.@-]{2,64}' },
  notYetValid: {
    ...invalid,
    text: (now: number, from: number) =>
      `Token is not valid yet: current date/time ${now} must not be before the date/time ${from}`,
  },
  expired: {
    code: 'ExpiredTokenException',
    status: 400,
    text: (now: number, expires: number) =>
      `Token expired: current date/time ${now} must be before the expiration date/time ${expires}`,
  },
  unreachable: {
    code: 'IDPCommunicationError',
    status: 400,
    text: () => 'The identity provider that was asked to verify the incoming identity token could not be reached.',
  },
});
