import type { TracedDecision, TracedSignature, TraceRecord } from '../../trace/trace-record.ts';

/** Longest text of a record in a list. */
const longest = 1024;

/** A record as lists have it: without what was signed and the stations of its way, its texts cut, so that a thousand of them stay a small answer. */
export function briefRecord({ stations: _, ...record }: TraceRecord): TraceRecord {
  const { host, path, query, signature, decisions, error } = record;
  return {
    ...record,
    host: brief(host),
    path: brief(path),
    query: brief(query),
    signature: signature && briefSignature(signature),
    decisions: decisions.map(briefDecision),
    error: error && { code: error.code, message: brief(error.message) },
  };
}

function briefSignature({ matched, accessKeyId, presigned }: TracedSignature): TracedSignature {
  return {
    ...(matched !== undefined && { matched }),
    ...(accessKeyId !== undefined && { accessKeyId: brief(accessKeyId) }),
    ...(presigned !== undefined && { presigned }),
  };
}

function briefDecision(decision: TracedDecision): TracedDecision {
  return { ...decision, resource: brief(decision.resource) };
}

function brief(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}...`;
}
