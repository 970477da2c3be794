import type { Credentials } from '../../../credentials.ts';
import { invokePath } from '../stages/addresses.ts';
import type { MethodAnswer } from './shown-answer.tsx';
import { signedHeaders } from './signed-headers.ts';
import { filledPath, headersOf, queryOf, type TypedRequest } from './typed-request.ts';
import { takesBody } from './verbs.ts';

interface Target {
  readonly apiId: string;
  readonly stage: string;
  readonly method: string;
  /** Of the resource: `/pets/{id}` */
  readonly path: string;
}

/** Absent: the request goes unsigned. */
type Signer = { readonly credentials: Credentials; readonly region: string } | undefined;

/** Sends a real request to a deployed method by the address that is of this page's own origin. */
export async function callDeployed(target: Target, typed: TypedRequest, signer: Signer): Promise<MethodAnswer> {
  const { method } = target;
  const url = new URL(
    location.origin + invokePath(target.apiId, target.stage) + filledPath(target.path, typed).slice(1),
  );
  url.search = searchOf(queryOf(typed));
  const body = takesBody(method) && typed.body !== '' ? typed.body : undefined;
  const headers = headersOf(typed);
  const sent = signer ? await signedHeaders({ method, url, headers, body }, signer) : headers;
  const from = performance.now();
  const response = await fetch(url, {
    method,
    headers: sent,
    credentials: 'omit',
    cache: 'no-store',
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  return {
    status: response.status,
    latencyMs: Math.round(performance.now() - from),
    headers: Object.fromEntries(response.headers),
    body: text,
    requestId: response.headers.get('x-amzn-requestid') ?? undefined,
  };
}

/** Escaped as signatures want it: a space is %20, not +. */
function searchOf(query: URLSearchParams): string {
  return [...query].map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
}
