import type { Ruled, TraceEntry } from './trace-entry.ts';
import type { TracedSignature, TracedStation } from './trace-record.ts';

type Known = 'requestId' | 'at' | 'plane' | 'method' | 'path' | 'query';

/** What one request leaves in the trace: begun when it has arrived, filled as its steps are taken. */
export interface Footprint<Signature extends TracedSignature, Verdict extends Ruled> extends Pick<TraceEntry, Known> {
  host: string;
  status: number;
  durationMs: number;
  readonly signature: Signature;
  /** What was asked of the policies for it. */
  readonly verdicts: Verdict[];
  operation: string | undefined;
  /** Of the caller, once the signature has proved it. */
  principal: string | undefined;
  papers: TraceEntry['papers'];
  apiKey: TraceEntry['apiKey'];
  stations: TracedStation[] | undefined;
  error: TraceEntry['error'];
}

interface Arrived {
  /** Epoch milliseconds. */
  readonly receivedAt: number;
  readonly method: string;
  readonly path: string;
  readonly query: string;
}

/**
 * INVARIANT: every member is there from the beginning and the trace keeps the footprint itself, for all that a request leaves
 * is copied twice by V8 before it is old.
 */
export function footprintOf<Signature extends TracedSignature, Verdict extends Ruled>(
  plane: TraceEntry['plane'],
  { receivedAt: at, method, path, query }: Arrived,
  requestId: string,
  signature: Signature,
): Footprint<Signature, Verdict> {
  return {
    requestId,
    at,
    durationMs: 0,
    plane,
    method,
    host: '',
    path,
    query,
    status: 0,
    operation: undefined,
    principal: undefined,
    papers: undefined,
    apiKey: undefined,
    stations: undefined,
    signature,
    verdicts: [],
    error: undefined,
  };
}

/** The entry of a request that has been answered. */
export function entryOf<Verdict extends Ruled>(
  footprint: Footprint<TracedSignature, Verdict>,
  host: string,
  status: number,
): TraceEntry<Verdict> {
  footprint.host = host;
  footprint.status = status;
  footprint.durationMs = Date.now() - footprint.at;
  return footprint;
}
