import type { TracedSignature, TraceRecord } from './trace.ts';

/** Longest text kept of one request, so that a full ring stays small. */
const longest = 8 * 1024;

/** INVARIANT: session tokens and signatures never enter the trace. */
export function redact(record: TraceRecord): TraceRecord {
  const { signature, query, path, error } = record;
  return {
    ...record,
    path: bounded(path),
    query: bounded(withoutSecrets(query)),
    signature: signature && redactSignature(signature),
    error: error && { code: error.code, message: bounded(withoutSecrets(error.message)) },
  };
}

function redactSignature(signature: TracedSignature): TracedSignature {
  const { canonicalRequest } = signature;
  if (canonicalRequest === undefined) return signature;
  return { ...signature, canonicalRequest: bounded(withoutSecrets(canonicalRequest)) };
}

function withoutSecrets(text: string): string {
  if (!/x-amz-(?:security-token|signature)/i.test(text)) return text;
  return text
    .replace(/^(x-amz-security-token:).*$/gim, '$1(hidden)')
    .replace(/((?:^|&|\n)X-Amz-(?:Security-Token|Signature)=)[^&\n]*/gi, '$1(hidden)');
}

function bounded(text: string): string {
  // Copied, for a slice would keep the whole text alive.
  return text.length <= longest ? text : `${Buffer.from(text.slice(0, longest)).toString()}...`;
}
