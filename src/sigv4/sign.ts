import { basicDate } from '../core/clock.ts';
import type { RawHeader } from '../http/raw-request.ts';
import { canonicalRequest, type SignableRequest, stringToSign } from './canonical-request.ts';
import { hmac } from './hmac.ts';
import { percentEncode } from './percent-encoding.ts';
import { type SigningScope, scopeText, signingKey } from './signing-key.ts';

export interface SigningCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export interface SigningOptions {
  readonly credentials: SigningCredentials;
  readonly region: string;
  readonly service: string;
  /** Epoch milliseconds to sign for. */
  readonly at: number;
}

/**
 * Signs a request that has a Host header; every header it has is signed, with X-Amz-Date and, for a session, its token.
 * Returns the headers to add.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function sign(request: SignableRequest, options: SigningOptions): RawHeader[] {
  const { credentials } = options;
  const date = basicDate(options.at);
  const added: RawHeader[] = [['X-Amz-Date', date]];
  if (credentials.sessionToken !== undefined) added.push(['X-Amz-Security-Token', credentials.sessionToken]);
  const headers = [...request.headers, ...added];
  const names = [...new Set(headers.map(([name]) => name.toLowerCase()))].sort();
  const scope = scopeOf(options, date);
  const signature = signatureOf({ ...request, headers }, names, date, scope, credentials.secretAccessKey);
  const authorization =
    `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scopeText(scope)}, ` +
    `SignedHeaders=${names.join(';')}, Signature=${signature}`;
  return [...added, ['Authorization', authorization]];
}

/**
 * Presigns a request that has a Host header: only Host is signed, all else goes into the query. Returns the new query.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function presign(request: SignableRequest, options: SigningOptions): string {
  const { credentials } = options;
  const date = basicDate(options.at);
  const scope = scopeOf(options, date);
  const parameters: [string, string][] = [
    ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
    ['X-Amz-Credential', `${credentials.accessKeyId}/${scopeText(scope)}`],
    ['X-Amz-Date', date],
    ['X-Amz-SignedHeaders', 'host'],
  ];
  if (credentials.sessionToken !== undefined) parameters.push(['X-Amz-Security-Token', credentials.sessionToken]);
  const text = parameters.map(([name, value]) => `${name}=${percentEncode(value, false)}`).join('&');
  const query = request.query === '' ? text : `${request.query}&${text}`;
  const signature = signatureOf({ ...request, query }, ['host'], date, scope, credentials.secretAccessKey);
  return `${query}&X-Amz-Signature=${signature}`;
}

function scopeOf(options: SigningOptions, date: string): SigningScope {
  return { date: date.slice(0, 8), region: options.region, service: options.service };
}

function signatureOf(
  request: SignableRequest,
  names: readonly string[],
  date: string,
  scope: SigningScope,
  secret: string,
): string {
  const toSign = stringToSign(date, scopeText(scope), canonicalRequest(request, names));
  return hmac(signingKey(secret, scope), toSign);
}
