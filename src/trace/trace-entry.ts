import { boundedSignature, boundedText, longest } from './bounded.ts';
import type { TracedDecision, TraceRecord } from './trace-record.ts';

/** A question to the policies and what decided it. */
export interface Ruled {
  readonly question: { readonly action: string; readonly resource: string };
  readonly decision: {
    readonly effect: TracedDecision['effect'];
    readonly layer?: string;
    readonly policy?: { readonly name: string; readonly arn?: string };
    readonly statement?: { readonly sid: string | undefined };
  };
}

/**
 * What is kept of a request until somebody wants to see it: what it sent, and who was asked about it, as they were. A record
 * is made of it then, for most are never looked at.
 */
export interface TraceEntry<Verdict extends Ruled = Ruled> extends Omit<TraceRecord, 'decisions'> {
  readonly verdicts: readonly Verdict[];
}

/** INVARIANT: an entry is small, whatever was sent. */
export function boundedEntry<Verdict extends Ruled>(entry: TraceEntry<Verdict>): TraceEntry<Verdict> {
  if (isSmall(entry)) return entry;
  const { host, path, query, operation, signature, error } = entry;
  return {
    ...entry,
    host: boundedText(host),
    path: boundedText(path),
    query: boundedText(query),
    operation: operation && boundedText(operation),
    signature: signature && boundedSignature(signature),
    error: error && { code: error.code, message: boundedText(error.message) },
  };
}

function isSmall({ host, path, query, operation, signature, error }: TraceEntry): boolean {
  if (signature?.finding) return false;
  const asked = host.length + path.length + query.length + (operation?.length ?? 0);
  // The canonical request names every signed header, and the access key is in no text longer than a head.
  const signed = (signature?.canonicalRequest?.length ?? 0) + (signature?.accessKeyId?.length ?? 0);
  return asked + signed + (error?.message.length ?? 0) <= longest;
}
