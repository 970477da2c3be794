import { remembered } from '../core/remembered.ts';
import { withoutTrailingSlashes } from '../core/trailing-slashes.ts';
import { type SigningScope, scopeText } from './signing-key.ts';

/** What an Authorization header says, before anything is checked. */
export interface AuthorizationHeader {
  readonly algorithm: string;
  readonly credential: string | undefined;
  /** keyid, date, region, service, term: what stands between the slashes of the credential; slashes at its end do not count. */
  readonly credentialParts: readonly string[];
  /** What the credential says of date, region and service; '' where it says nothing. */
  readonly scope: SigningScope;
  /** The same as it is signed: `20250131/eu-west-1/execute-api/aws4_request`. */
  readonly credentialScope: string;
  readonly signature: string | undefined;
  readonly signedHeaders: string | undefined;
  /** The signed headers by lower-case name, sorted. */
  readonly signedNames: readonly string[];
  /** The first word after the algorithm that has no equal-sign. */
  readonly notKeyValue: string | undefined;
}

/** `ALGORITHM Credential=..., SignedHeaders=..., Signature=...`, where most clients write the signature last. */
export function readAuthorization(authorization: string): AuthorizationHeader {
  const end = authorization.length - signatureWord;
  if (end <= 0 || !isSignature(authorization, end)) return readWords(authorization);
  return { ...wordsBefore(authorization.slice(0, end)), signature: authorization.slice(-hexDigits) };
}

const hexDigits = 64;
const signatureWord = 'Signature='.length + hexDigits;

/** Whether a word of its own, behind the algorithm, is a signature, begins at `at` and ends the text. */
function isSignature(text: string, at: number): boolean {
  const gap = text.lastIndexOf(' ', at - 1);
  const afterAlgorithm = gap === at - 1 || (gap >= 0 && text[at - 1] === ',');
  return afterAlgorithm && text.startsWith('Signature=', at) && isHex(text, text.length - hexDigits);
}

function isHex(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x30 || code > 0x66 || (code > 0x39 && code < 0x61)) return false;
  }
  return true;
}

/** What stands before signatures. */
const wordsBefore = remembered(1000, readWords);

/** Parameters stand between commas or spaces, and the last of a name wins. */
function readWords(authorization: string): AuthorizationHeader {
  const space = authorization.search(/\s/);
  const algorithm = space < 0 ? authorization : authorization.slice(0, space);
  const parameters = new Map<string, string>();
  let notKeyValue: string | undefined;
  for (const word of authorization.slice(algorithm.length).match(/[^\s,]+/g) ?? []) {
    const equals = word.indexOf('=');
    if (equals > 0) parameters.set(word.slice(0, equals), word.slice(equals + 1));
    else notKeyValue ??= word;
  }
  const credential = parameters.get('Credential');
  const signedHeaders = parameters.get('SignedHeaders');
  return {
    algorithm,
    ...readCredential(credential),
    signature: parameters.get('Signature'),
    signedHeaders,
    signedNames: signedNames(signedHeaders),
    notKeyValue,
  };
}

export function readCredential(
  credential: string | undefined,
): Pick<AuthorizationHeader, 'credential' | 'credentialParts' | 'scope' | 'credentialScope'> {
  const credentialParts = withoutTrailingSlashes(credential ?? '').split('/');
  const [, date = '', region = '', service = ''] = credentialParts;
  const scope = { date, region, service };
  return { credential, credentialParts, scope, credentialScope: scopeText(scope) };
}

export function signedNames(list = ''): readonly string[] {
  return list.toLowerCase().split(';').sort();
}
