import { type ExplainedRuling, explainedRuling } from '../../identity/explained-ruling.ts';
import { authorizationIdOf } from '../../identity/rulings.ts';
import type { TraceRecord } from '../../trace/trace.ts';
import { json, refusal } from './answer.ts';
import type { Endpoint } from './endpoint.ts';

const unknown = () => refusal(404, 'There is no record of this request (any more).');

/** The newest requests, newest first: `?limit=100`. */
export const listRequests: Endpoint = (request, { trace }) => {
  const limit = Number(new URLSearchParams(request.query).get('limit') ?? 100);
  return json(200, { requests: trace.latest(Number.isInteger(limit) && limit > 0 ? limit : 100) });
};

export const showRequest: Endpoint = ({ id }, { trace }) => {
  const found = trace.find(({ requestId }) => requestId === id);
  return found ? json(200, found) : unknown();
};

/** What is known of why a request was answered as it was. */
export interface RequestExplanation {
  /** Absent where only the denial is remembered. */
  readonly request?: TraceRecord;
  /** Of a denied request. */
  readonly authorizationId?: string;
  /** Of a denied request: the message that DecodeAuthorizationMessage opens. */
  readonly encodedMessage?: string;
  /** One for each question to the policies, in the order asked. */
  readonly rulings: readonly ExplainedRuling[];
}

/** Why a request was allowed or denied, by its request id or its authorization id. */
export const explainRequest: Endpoint = ({ id }, { trace, identity, encodeMessage }) => {
  const authorizationId = authorizationIdOf(id);
  const denied = identity.rulings.denied(authorizationId);
  const request = trace.find((record) => authorizationIdOf(record.requestId) === authorizationId);
  const rulings = denied ?? identity.rulings.of(request?.requestId ?? id);
  if (!request && rulings.length === 0) return unknown();
  const explanation: RequestExplanation = {
    ...(request && { request }),
    ...(denied && { authorizationId, encodedMessage: encodeMessage(denied.at(-1)!) }),
    rulings: rulings.map(explainedRuling),
  };
  return json(200, explanation);
};
