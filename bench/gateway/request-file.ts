import { writeFileSync } from 'node:fs';
import type { RawHeader } from '../../src/http/raw-request.ts';
import { type SigningCredentials, sign } from '../../src/sigv4/sign.ts';

export interface Requests {
  /** Where the requests go, without a query. */
  readonly url: URL;
  readonly region: string;
  /** Undefined: they are not signed. */
  readonly credentials: SigningCredentials | undefined;
}

/** So many different requests are sent in turn. */
const count = 4000;

/** Writes GETs that differ in their query, each signed for itself and now, for `replay.lua` to send. */
export function writeRequests(file: string, requests: Requests): void {
  const texts = Array.from({ length: count }, (_, at) => requestText(requests, `page=${at}`));
  writeFileSync(file, texts.map((text) => `${text.length} ${text}`).join(''), 'latin1');
}

function requestText({ url, region, credentials }: Requests, query: string): string {
  const plain: RawHeader[] = [
    ['Host', url.host],
    ['Accept', 'application/json'],
    ['User-Agent', 'sekisho-bench'],
  ];
  const request = { method: 'GET', path: url.pathname, query, headers: plain, body: Buffer.alloc(0) };
  const options = { region, service: 'execute-api', at: Date.now() };
  const headers = credentials ? [...plain, ...sign(request, { ...options, credentials })] : plain;
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  return [`GET ${url.pathname}?${query} HTTP/1.1`, ...lines, '', ''].join('\r\n');
}
