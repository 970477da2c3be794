import type { TracedDecision, TracedPapers, TracedSignature, TraceRecord } from './trace.ts';

/** What one request leaves in the trace, filled as its steps are taken. */
export interface Footprint<Signature extends TracedSignature> {
  readonly requestId: string;
  readonly signature: Signature;
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

/** The record of a request that has been answered, with what was asked of the policies for it. */
export function recordOf(
  plane: TraceRecord['plane'],
  request: Walked,
  host: string,
  status: number,
  footprint: Footprint<TracedSignature>,
  rulings: readonly Ruled[],
): TraceRecord {
  const { requestId, operation, principal, papers, signature, error } = footprint;
  const { receivedAt: at, method, path, query } = request;
  const durationMs = Date.now() - at;
  const shown = error && { code: error.code, message: error.message };
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
    decisions: rulings.map(tracedDecision),
    error: shown,
  };
}

interface Ruled {
  readonly question: { readonly action: string; readonly resource: string };
  readonly decision: {
    readonly effect: TracedDecision['effect'];
    readonly layer?: string;
    readonly policy?: { readonly name: string; readonly arn?: string };
    readonly statement?: { readonly sid: string | undefined };
  };
}

/** A question to the policies and what decided it: a managed policy by its ARN, any other by its name. */
function tracedDecision({ question, decision }: Ruled): TracedDecision {
  const { effect, layer, policy, statement } = decision;
  const { action, resource } = question;
  return { action, resource, effect, layer, policy: policy?.arn ?? policy?.name, statement: statement?.sid };
}
