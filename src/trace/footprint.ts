import type { Ruled, TraceEntry } from './trace-entry.ts';
import type { TracedPapers, TracedSignature } from './trace-record.ts';

/** What one request leaves in the trace, filled as its steps are taken. */
export interface Footprint<Signature extends TracedSignature, Verdict extends Ruled> {
  readonly requestId: string;
  readonly signature: Signature;
  /** What was asked of the policies for it. */
  readonly verdicts: Verdict[];
  operation?: string;
  /** Of the caller, once the signature has proved it. */
  principal?: string;
  papers?: TracedPapers;
  error?: { readonly code: string; readonly message: string };
}

interface Walked {
  /** Epoch milliseconds. */
  readonly receivedAt: number;
  readonly method: string;
  readonly path: string;
  readonly query: string;
}

/** The entry of a request that has been answered. */
export function entryOf(
  plane: TraceEntry['plane'],
  request: Walked,
  host: string,
  status: number,
  footprint: Footprint<TracedSignature, Ruled>,
): TraceEntry {
  const { requestId, operation, principal, papers, signature, verdicts, error } = footprint;
  const { receivedAt: at, method, path, query } = request;
  const durationMs = Date.now() - at;
  return {
    requestId,
    at,
    durationMs,
    plane,
    method,
    host,
    path,
    query,
    status,
    operation,
    principal,
    papers,
    signature,
    verdicts,
    error: error && { code: error.code, message: error.message },
  };
}
