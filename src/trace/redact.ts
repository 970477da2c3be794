import type { TracedFinding, TracedSignature, TraceRecord } from './trace.ts';

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
  const { canonicalRequest, finding } = signature;
  if (canonicalRequest === undefined) return signature;
  const shown = bounded(withoutSecrets(canonicalRequest));
  return { ...signature, canonicalRequest: shown, ...(finding && { finding: redactFinding(finding) }) };
}

const mostDiffLines = 200;

function redactFinding({ turning, told, canonicalRequest, diff }: TracedFinding): TracedFinding {
  return {
    turning,
    told,
    canonicalRequest: bounded(withoutSecrets(canonicalRequest)),
    diff: diff.slice(0, mostDiffLines).map(({ mark, text }) => ({ mark, text: bounded(withoutSecrets(text)) })),
  };
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
