import { Sha256 } from '@aws-crypto/sha256-js';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';

interface Event {
  /** Called instead of API_URL. */
  readonly url?: string;
  readonly method?: string;
}

/** Calls an IAM-protected API with the temporary credentials of the function's own execution role. */
export async function handler(event: Event): Promise<unknown> {
  const url = new URL(event.url ?? process.env['API_URL'] ?? '');
  const signer = new SignatureV4({
    credentials: defaultProvider(),
    region: process.env['AWS_REGION'] ?? '',
    service: 'execute-api',
    sha256: Sha256,
  });
  const request = new HttpRequest({
    method: event.method ?? 'GET',
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    headers: { host: url.host },
  });
  const { method, headers } = await signer.sign(request);
  const response = await fetch(url, { method, headers });
  return response.json();
}
