import { AwsError } from '../../../core/errors.ts';
import { parseJson } from '../../../core/json.ts';
import { webIdentityErrors } from './errors.ts';

/** The platform's `fetch`, or one that stands in for it. */
export type Fetch = (address: URL, init: RequestInit) => Promise<Response>;

const longestWait = 5_000;
const largest = 256 * 1024;
const mostRedirects = 3;

/**
 * Fetches a JSON object: within five seconds, at most 256 kB, following redirects on the same origin alone. Throws
 * IDPCommunicationError when the provider cannot be reached, InvalidIdentityToken when what it answers is of no use.
 */
export async function fetchJson(address: URL, fetch: Fetch): Promise<Readonly<Record<string, unknown>>> {
  try {
    const response = await followed(address, fetch, AbortSignal.timeout(longestWait));
    if (response.status !== 200) throw webIdentityErrors.noKey();
    return objectOf(await textOf(response));
  } catch (error) {
    throw error instanceof AwsError ? error : webIdentityErrors.unreachable();
  }
}

async function followed(address: URL, fetch: Fetch, signal: AbortSignal): Promise<Response> {
  let at = address;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const response = await fetch(at, { redirect: 'manual', signal, headers: { Accept: 'application/json' } });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) return response;
    await response.body?.cancel();
    const next = URL.parse(location, at.href);
    if (next?.origin !== address.origin) throw webIdentityErrors.noKey();
    at = next;
  }
  throw webIdentityErrors.noKey();
}

async function textOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > largest) throw webIdentityErrors.noKey();
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

function objectOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value = parseJson(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    throw webIdentityErrors.noKey();
  }
  throw webIdentityErrors.noKey();
}
