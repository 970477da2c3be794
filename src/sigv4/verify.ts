import type { RawRequest } from '../http/raw-request.ts';
import { canonicalRequest, stringToSign } from './canonical-request.ts';
import type { Checkpoint } from './checks.ts';
import type { Finding } from './doctor/finding.ts';
import { diagnose } from './doctor.ts';
import { hmac } from './hmac.ts';
import type { Place } from './place.ts';
import { type Presented, present } from './presented.ts';
import { sameSignature } from './same-signature.ts';
import { type SigningScope, signingKeyCache } from './signing-key.ts';

/** Why an access key does not open: it is not known, its session token is not its own, or the session has ended. */
export type KeyProblem = 'unknown-key' | 'invalid-token' | 'expired-token';

/** INVARIANT: whoever changes a secret makes another object, for what follows from it is remembered beside it. */
interface SecretKey {
  readonly secretAccessKey: string;
}

/** Finds the secret of an access key. `sessionToken` is undefined when none was sent. */
export type KeyLookup<Key extends SecretKey> = (
  accessKeyId: string,
  sessionToken: string | undefined,
) => Key | KeyProblem;

/** What was signed and compared; filled step by step, so that a failure leaves what was known until then. */
export interface SignatureRecord {
  /** False until it is proved; absent where no signature was asked for. */
  matched?: boolean | undefined;
  accessKeyId?: string | undefined;
  scope?: SigningScope | undefined;
  signedHeaders?: readonly string[] | undefined;
  canonicalRequest?: string | undefined;
  stringToSign?: string | undefined;
  presigned?: boolean | undefined;
  /** On a mismatch, the mistake of the client's that explains it; absent when no known one does. */
  finding?: Finding | undefined;
}

/** Of a request that nobody has looked at. */
export function signatureRecord(): SignatureRecord {
  return {
    matched: undefined,
    accessKeyId: undefined,
    scope: undefined,
    signedHeaders: undefined,
    canonicalRequest: undefined,
    stringToSign: undefined,
    presigned: undefined,
    finding: undefined,
  };
}

const cachedSigningKey = signingKeyCache();

/**
 * Checks the papers of a request and returns the key that signed it. `record` takes down what was compared.
 * Throws an error of the dialect's catalogue: every rule of the dialect in its order, then the key, then the signature.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function verify<Key extends SecretKey>(
  request: RawRequest,
  place: Place,
  lookup: KeyLookup<Key>,
  record: SignatureRecord,
): Key {
  const { errors } = place.dialect;
  record.matched = false;
  const papers = present(request);
  if (papers === 'none') throw errors.missingToken();
  if (papers === 'both') throw errors.bothForms();
  runChecks(papers, place, request);
  const [accessKeyId = ''] = papers.credentialParts;
  record.accessKeyId = accessKeyId;
  record.scope = papers.scope;
  record.presigned = papers.form === 'query';
  const key = lookup(accessKeyId, papers.sessionToken);
  if (key === 'unknown-key') throw errors.unknownKey();
  if (key === 'invalid-token') throw errors.invalidToken();
  if (key === 'expired-token') throw errors.expiredToken();
  compare(request, papers, place, key, record);
  record.matched = true;
  return key;
}

function runChecks(papers: Presented, place: Place, request: RawRequest): void {
  const { errors, windowMinutes, checks } = place.dialect;
  const at: Checkpoint = {
    service: place.service,
    acceptsRegion: place.acceptsRegion,
    now: place.now,
    errors,
    windowMinutes,
  };
  for (const check of checks) check(papers, at, request);
}

function compare(request: RawRequest, papers: Presented, place: Place, key: SecretKey, record: SignatureRecord): void {
  const { signedNames, scope, credentialScope } = papers;
  const canonical = canonicalRequest(request, signedNames, place.service);
  const toSign = stringToSign(papers.signed?.text ?? '', credentialScope, canonical);
  record.signedHeaders = signedNames;
  record.canonicalRequest = canonical;
  record.stringToSign = toSign;
  const expected = hmac(cachedSigningKey(key, scope, credentialScope), toSign);
  if (sameSignature(expected, papers.signature ?? '')) return;
  const finding = diagnose(request, papers, place, key.secretAccessKey);
  if (finding) record.finding = finding;
  throw place.dialect.errors.signatureMismatch(canonical, toSign);
}
