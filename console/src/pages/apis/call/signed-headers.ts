import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import type { Credentials } from '../../../credentials.ts';

interface UnsignedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

interface Signer {
  readonly credentials: Credentials;
  readonly region: string;
}

/** The headers of a request to a deployed API, with the signature of SigV4. The browser itself sends Host. */
export async function signedHeaders(request: UnsignedRequest, { credentials, region }: Signer) {
  const { url, method, body } = request;
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const signer = new SignatureV4({
    service: 'execute-api',
    region,
    sha256: Sha256,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) },
  });
  const signed = await signer.sign({
    method,
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    query: queryBag(url.searchParams),
    headers: { ...request.headers, host: url.host },
    ...(body !== undefined && { body }),
  });
  const { host: _, ...headers } = signed.headers;
  return headers;
}

function queryBag(query: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));
}
