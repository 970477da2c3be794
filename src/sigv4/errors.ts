import { type Catalogue, catalogue } from '../core/errors.ts';

/**
 * AWS answers failed authentication in two dialects: the JSON services (execute-api, API Gateway, Lambda, Logs) and the
 * query services (IAM, STS). Both name the same failures; codes and texts differ.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html
 */
const jsonRows = {
  missingToken: row('MissingAuthenticationTokenException', 403, () => 'Missing Authentication Token'),
  bothForms: row(
    'InvalidSignatureException',
    403,
    () => "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.",
  ),
  algorithmWithEqualSign: row(
    'IncompleteSignatureException',
    403,
    () => 'Authorization header must begin with the algorithm name, which cannot include an equal-sign',
  ),
  notKeyValue: row(
    'IncompleteSignatureException',
    403,
    (headerHash: string) =>
      `Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): '${headerHash}'.`,
  ),
  missingParts: row('IncompleteSignatureException', 403, missingPartsText),
  missingQueryParts: row('IncompleteSignatureException', 403, missingQueryPartsText),
  unsupportedAlgorithm: row('IncompleteSignatureException', 403, unsupportedAlgorithmText),
  unsupportedQueryAlgorithm: row('IncompleteSignatureException', 403, unsupportedAlgorithmText),
  hostNotSigned: row('InvalidSignatureException', 403, hostNotSignedText),
  dateFormat: row('IncompleteSignatureException', 403, dateFormatText),
  signatureExpired: row('InvalidSignatureException', 403, expiredText),
  notYetCurrent: row('InvalidSignatureException', 403, notYetCurrentText),
  credentialParts: row('IncompleteSignatureException', 403, credentialPartsText),
  credentialScope: row('InvalidSignatureException', 403, (sentences: string) => sentences),
  malformedQuery: row('IncompleteSignatureException', 403, (text: string) => text),
  unknownKey: row('UnrecognizedClientException', 403, () => 'The security token included in the request is invalid.'),
  invalidToken: row('UnrecognizedClientException', 403, () => 'The security token included in the request is invalid.'),
  expiredToken: row('ExpiredTokenException', 403, () => 'The security token included in the request is expired'),
  signatureMismatch: row('InvalidSignatureException', 403, mismatchWithCanonicalText),
};

const queryRows: { readonly [Name in keyof typeof jsonRows]: (typeof jsonRows)[Name] } = {
  missingToken: row('MissingAuthenticationToken', 403, () => 'Request is missing Authentication Token'),
  bothForms: row('SignatureDoesNotMatch', 403, () => ''),
  algorithmWithEqualSign: row('IncompleteSignature', 400, jsonRows.algorithmWithEqualSign.text),
  notKeyValue: row('IncompleteSignature', 400, jsonRows.notKeyValue.text),
  missingParts: row('IncompleteSignature', 400, missingPartsText),
  missingQueryParts: row('IncompleteSignature', 400, missingQueryPartsText),
  unsupportedAlgorithm: row('IncompleteSignature', 400, unsupportedAlgorithmText),
  unsupportedQueryAlgorithm: row('MissingAuthenticationToken', 403, () => 'Request is missing Authentication Token'),
  hostNotSigned: row('SignatureDoesNotMatch', 403, hostNotSignedText),
  dateFormat: row('IncompleteSignature', 400, dateFormatText),
  signatureExpired: row('SignatureDoesNotMatch', 403, expiredText),
  notYetCurrent: row('SignatureDoesNotMatch', 403, notYetCurrentText),
  credentialParts: row('IncompleteSignature', 400, credentialPartsText),
  credentialScope: row('SignatureDoesNotMatch', 403, (sentences: string) => sentences),
  malformedQuery: row('MalformedQueryString', 400, (text: string) => text),
  unknownKey: row('InvalidClientTokenId', 403, () => 'The security token included in the request is invalid.'),
  invalidToken: row('InvalidClientTokenId', 403, () => 'The security token included in the request is invalid'),
  expiredToken: row('ExpiredToken', 403, () => 'The security token included in the request is expired'),
  signatureMismatch: row('SignatureDoesNotMatch', 403, () => mismatchSentence),
};

export type AuthenticationErrors = Catalogue<typeof jsonRows>;

export const jsonErrors: AuthenticationErrors = catalogue('authentication (JSON services)', jsonRows);
export const queryErrors: AuthenticationErrors = catalogue('authentication (query services)', queryRows);

function row<Args extends unknown[]>(code: string, status: number, text: (...args: Args) => string) {
  return { code, status, text };
}

const mismatchSentence =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';

function mismatchWithCanonicalText(canonical: string, toSign: string): string {
  return (
    `${mismatchSentence}\n\nThe Canonical String for this request should have been\n'${canonical}'\n\n` +
    `The String-to-Sign should have been\n'${toSign}'\n`
  );
}

function missingPartsText(sentences: string, headerHash: string): string {
  return `${sentences} (Hashed with SHA-256 and encoded with Base64) Authorization=${headerHash}`;
}

function missingQueryPartsText(sentences: string): string {
  return `${sentences} Re-examine the query-string parameters.`;
}

function unsupportedAlgorithmText(algorithm: string): string {
  return `Unsupported AWS 'algorithm': '${algorithm}'.`;
}

function hostNotSignedText(): string {
  return "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.";
}

function dateFormatText(date: string): string {
  return `Date must be in ISO-8601 'basic format'. Got '${date}'. See http://en.wikipedia.org/wiki/ISO_8601`;
}

function expiredText(date: string, earliest: string, now: string, minutes: number): string {
  return `Signature expired: ${date} is now earlier than ${earliest} (${now} - ${minutes} min.)`;
}

function notYetCurrentText(date: string, latest: string, now: string, minutes: number): string {
  return `Signature not yet current: ${date} is still later than ${latest} (${now} + ${minutes} min.)`;
}

function credentialPartsText(credential: string): string {
  return `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${credential}'`;
}
