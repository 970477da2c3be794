import { writeFileSync } from 'node:fs';
import type { RawHeader } from '../../src/http/raw-request.ts';
import { type SigningCredentials, sign } from '../../src/sigv4/sign.ts';

export interface Requests {
  /** Where the requests go, without a query. */
  readonly url: URL;
  readonly region: string;
  /** Undefined: they are not signed. */
  readonly credentials: SigningCredentials | undefined;
  /** Makes POSTs of them: JSON for the request of a number. */
  readonly body?: (at: number) => string;
}

/** So many different requests are sent in turn. */
const count = 4000;

/** Writes requests that differ in their query, each signed for itself and now, for `replay.lua` to send. */
export function writeRequests(file: string, requests: Requests): void {
  const texts = Array.from({ length: count }, (_, at) => requestText(requests, at));
  writeFileSync(file, texts.map((text) => `${text.length} ${text}`).join(''), 'latin1');
}

function requestText({ url, region, credentials, body }: Requests, at: number): string {
  const [method, query, text] = [body ? 'POST' : 'GET', `page=${at}`, body?.(at) ?? ''];
  const plain: RawHeader[] = [
    ['Host', url.host],
    ['Accept', 'application/json'],
    ['User-Agent', 'sekisho-bench'],
    ...(body ? [['Content-Type', 'application/json'] as const] : []),
  ];
  const request = { method, path: url.pathname, query, headers: plain, body: Buffer.from(text, 'latin1') };
  const options = { region, service: 'execute-api', at: Date.now() };
  const signed = credentials ? [...plain, ...sign(request, { ...options, credentials })] : plain;
  const headers = body ? [...signed, ['Content-Length', String(text.length)] as const] : signed;
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${url.pathname}?${query} HTTP/1.1`, ...lines, '', text].join('\r\n');
}
