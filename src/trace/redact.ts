import type { TracedFinding, TracedSignature, TraceRecord } from './trace.ts';

/** Longest text kept of one request, so that a full ring stays small. */
const longest = 8 * 1024;

/** INVARIANT: session tokens, signatures, passwords, codes and what identity providers sign never enter the trace. */
export function redact(record: TraceRecord): TraceRecord {
  const { signature, host, query, path, error } = record;
  return {
    ...record,
    host: bounded(host),
    path: bounded(path),
    query: bounded(withoutSecrets(query)),
    signature: signature && redactSignature(signature),
    error: error && { code: error.code, message: bounded(withoutSecrets(error.message)) },
  };
}

function redactSignature(signature: TracedSignature): TracedSignature {
  const { accessKeyId, signedHeaders, canonicalRequest, finding } = signature;
  return {
    ...signature,
    ...(accessKeyId !== undefined && { accessKeyId: bounded(accessKeyId) }),
    ...(signedHeaders && { signedHeaders: signedHeaders.slice(0, mostHeaders).map(bounded) }),
    ...(canonicalRequest !== undefined && { canonicalRequest: bounded(withoutSecrets(canonicalRequest)) }),
    ...(finding && { finding: redactFinding(finding) }),
  };
}

const mostHeaders = 100;
const mostDiffLines = 200;

function redactFinding({ turning, told, canonicalRequest, diff }: TracedFinding): TracedFinding {
  return {
    turning,
    told,
    canonicalRequest: bounded(withoutSecrets(canonicalRequest)),
    diff: diff.slice(0, mostDiffLines).map(({ mark, text }) => ({ mark, text: bounded(withoutSecrets(text)) })),
  };
}

/**
 * Parameters of queries that are secrets or proofs, in lower case: presigned requests and the query protocol have them
 * there, and callers of APIs theirs.
 */
const secretParameters: ReadonlySet<string> = new Set([
  'x-amz-security-token',
  'x-amz-signature',
  'webidentitytoken',
  'samlassertion',
  'tokencode',
  'authenticationcode1',
  'authenticationcode2',
  'password',
  'oldpassword',
  'newpassword',
  'addprivatekey',
  'access_token',
  'api_key',
  'apikey',
  'client_secret',
]);

/** What every name of these has in it; with a `%` it may be written otherwise. */
const hint = /token|signature|assertion|code|password|secret|key|cookie|%/i;

function withoutSecrets(text: string): string {
  return hint.test(text) ? text.split('\n').map(lineWithoutSecrets).join('\n') : text;
}

/** A header of a canonical request, or a query. */
function lineWithoutSecrets(line: string): string {
  const header = /^(?:x-amz-security-token|x-api-key|cookie|proxy-authorization):/i.exec(line)?.[0];
  return header === undefined ? line.split('&').map(pairWithoutSecret).join('&') : `${header}(hidden)`;
}

function pairWithoutSecret(pair: string): string {
  const name = pair.slice(0, Math.max(0, pair.indexOf('=')));
  return secretParameters.has(decoded(name).toLowerCase()) ? `${name}=(hidden)` : pair;
}

function decoded(name: string): string {
  return name.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function bounded(text: string): string {
  // Copied, for a slice would keep the whole text alive.
  return text.length <= longest ? text : `${Buffer.from(text.slice(0, longest)).toString()}...`;
}
