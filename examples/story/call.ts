import { Sha256 } from '@aws-crypto/sha256-js';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';
import type { AwsCredentialIdentity } from '@smithy/types';
import type { Observation } from './teller.ts';

export type Seen = Omit<Observation, 'what'>;

/** A request about to be sent: a name holds one header. */
export interface Draft {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export async function call({ method, url, headers, body }: Draft): Promise<Seen> {
  const response = await fetch(url, { method, headers, ...(body !== undefined && { body }) });
  return { status: response.status, body: await response.text(), headers: Object.fromEntries(response.headers) };
}

export function unsigned(url: string, method = 'GET'): Promise<Seen> {
  return call({ method, url, headers: {} });
}

export interface SigningOptions {
  readonly credentials: AwsCredentialIdentity;
  readonly region: string;
  readonly service?: string;
  /** Signs for a clock that is this many milliseconds off. */
  readonly skew?: number;
}

/** Signs with Signature Version 4, in headers. */
export async function sign(draft: Draft, options: SigningOptions): Promise<Draft> {
  const { headers } = await signer(options).sign(toRequest(draft), { signingDate: dateOf(options) });
  return { ...draft, headers };
}

/** Signs with Signature Version 4, in the query. */
export async function presign(draft: Draft, options: SigningOptions): Promise<Draft> {
  const signed = await signer(options).presign(toRequest(draft), { signingDate: dateOf(options), expiresIn: 60 });
  const url = new URL(draft.url);
  for (const [name, value] of Object.entries(signed.query ?? {})) url.searchParams.set(name, String(value));
  return { ...draft, url: url.toString().replaceAll('+', '%20'), headers: {} };
}

function signer({ credentials, region, service = 'execute-api' }: SigningOptions): SignatureV4 {
  return new SignatureV4({ credentials, region, service, sha256: Sha256 });
}

function dateOf({ skew = 0 }: SigningOptions): Date {
  return new Date(Date.now() + skew);
}

function toRequest({ method, url, headers, body }: Draft): HttpRequest {
  const { protocol, hostname, host, pathname, searchParams } = new URL(url);
  return new HttpRequest({
    method,
    protocol,
    hostname,
    path: pathname,
    query: Object.fromEntries(searchParams),
    headers: { ...headers, host },
    ...(body !== undefined && { body }),
  });
}
