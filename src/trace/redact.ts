import type { Ruled, TraceEntry } from './trace-entry.ts';
import type { TracedDecision, TracedFinding, TracedSignature, TraceRecord } from './trace-record.ts';

/** INVARIANT: session tokens, signatures, passwords, codes and what identity providers sign never stand in a record. */
export function redact({ verdicts, ...entry }: TraceEntry): TraceRecord {
  const { signature, query, apiKey, stations, error } = entry;
  return {
    ...entry,
    path: withoutUser(withoutSecrets(entry.path)),
    query: withoutSecrets(query),
    apiKey: apiKey && { keyId: apiKey.keyId, usagePlanId: apiKey.usagePlanId },
    stations: stations?.map(({ uri, ...told }) => ({ ...told, ...(uri && { uri: withoutSecrets(uri) }) })),
    signature: signature && redactSignature(signature),
    decisions: verdicts.map(tracedDecision),
    error: error && { code: error.code, message: withoutSecrets(error.message) },
  };
}

/** What decided: a managed policy by its ARN, any other by its name. */
function tracedDecision({ question, decision }: Ruled): TracedDecision {
  const { effect, layer, policy, statement } = decision;
  const { action, resource } = question;
  return { action, resource, effect, layer, policy: policy?.arn ?? policy?.name, statement: statement?.sid };
}

function redactSignature(signature: TracedSignature): TracedSignature {
  const { canonicalRequest, finding } = signature;
  return {
    ...signature,
    ...(canonicalRequest !== undefined && { canonicalRequest: withoutSecrets(canonicalRequest) }),
    ...(finding && { finding: redactFinding(finding) }),
  };
}

function redactFinding({ diff, canonicalRequest, ...known }: TracedFinding): TracedFinding {
  return {
    ...known,
    canonicalRequest: withoutSecrets(canonicalRequest),
    diff: diff.map(({ mark, text }) => ({ mark, text: withoutSecrets(text) })),
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
  'authorization',
  'id_token',
  'refresh_token',
  'session_token',
  'token',
  'x-api-key',
  'api_key',
  'apikey',
  'client_secret',
]);

/** What every name of these has in it; with a `%` it may be written otherwise. */
const hint = /token|signature|assertion|code|password|secret|key|cookie|authorization|%/i;

function withoutSecrets(text: string): string {
  return hint.test(text) ? text.split('\n').map(lineWithoutSecrets).join('\n') : text;
}

/** A header of a canonical request, or a query. */
function lineWithoutSecrets(line: string): string {
  const header = /^(?:x-amz-security-token|x-api-key|cookie|proxy-authorization):/i.exec(line)?.[0];
  if (header !== undefined) return `${header}(hidden)`;
  // Clients part parameters by more than servers do.
  return line.replace(/([^&;?#=]*)=([^&;?#]*)/g, pairWithoutSecret);
}

function pairWithoutSecret(pair: string, name: string): string {
  const plain = decoded(decoded(name))
    .toLowerCase()
    .replace(/^[+ ]+/, '');
  return secretParameters.has(plain) ? `${name}=(hidden)` : pair;
}

/** What stands before the host of a target that is a whole URL. */
function withoutUser(path: string): string {
  return path.includes('@') ? path.replace(/(\/\/)[^/@\s]*@/, '$1(hidden)@') : path;
}

function decoded(name: string): string {
  return name.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
