import { hash } from 'node:crypto';
import { header, type RawRequest } from '../http/raw-request.ts';
import { canonicalHeaders } from './canonical-headers.ts';
import { canonicalQuery } from './canonical-query.ts';
import { canonicalUri } from './canonical-uri.ts';

/** What a signature is made of: all but the address of the peer and the time of arrival. */
export type SignableRequest = Pick<RawRequest, 'method' | 'path' | 'query' | 'headers' | 'body' | 'bodySha256'>;

/** SHA-256 of nothing. */
export const emptyBodyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/**
 * The canonical request, one byte per character (Latin-1). Its last line is the hash of the body as received; the
 * header x-amz-content-sha256 has no say in it (it counts only as a header, if it was signed).
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html#create-canonical-request
 */
export function canonicalRequest(request: SignableRequest, signedNames: readonly string[], service = ''): string {
  const isS3 = signsAsS3.has(service);
  return [
    request.method,
    isS3 ? request.path : canonicalUri(request.path),
    canonicalQuery(request.query),
    canonicalHeaders(request.headers, signedNames),
    signedNames.join(';'),
    (isS3 || leavesBodyUnsigned.has(service) ? statedBodyHash(request) : undefined) ??
      request.bodySha256 ??
      bodyHash(request.body),
  ].join('\n');
}

/** They sign the path as it is sent, and of the body what the header says. */
const signsAsS3: ReadonlySet<string> = new Set(['s3', 's3-object-lambda', 's3-outposts', 's3express']);

/** Services, none of them here, that have operations whose body is not signed. */
const leavesBodyUnsigned: ReadonlySet<string> = new Set(['ebs', 'lex', 'mediastore', 'omics']);

/** Of a presigned request nothing is said of the body. */
function statedBodyHash(request: SignableRequest): string | undefined {
  const isPresigned = request.query.includes('X-Amz-Signature=');
  return header(request, 'x-amz-content-sha256') ?? (isPresigned ? 'UNSIGNED-PAYLOAD' : undefined);
}

/** SHA-256 of a body, as the hex digits that end the canonical request. */
export function bodyHash(body: Buffer): string {
  return body.length === 0 ? emptyBodyHash : hash('sha256', body, 'hex');
}

/** The string to sign: algorithm, date, credential scope, hash of the canonical request. */
export function stringToSign(date: string, scope: string, canonical: string): string {
  return ['AWS4-HMAC-SHA256', date, scope, hash('sha256', bytesOf(canonical), 'hex')].join('\n');
}

/** Text that is ASCII, as nearly all is, may be hashed as it stands: that saves a copy. */
function bytesOf(latin1: string): Buffer | string {
  return Buffer.byteLength(latin1) === latin1.length ? latin1 : Buffer.from(latin1, 'latin1');
}
