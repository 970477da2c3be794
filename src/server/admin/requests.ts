import { rulingOf } from '../../identity/rulings/considered.ts';
import { type ExplainedRuling, explainedRuling } from '../../identity/rulings/explained-ruling.ts';
import { authorizationIdOf } from '../../identity/rulings/rulings.ts';
import type { TraceRecord } from '../../trace/trace-record.ts';
import { json, refusal } from './answer.ts';
import { apiNames } from './api-names.ts';
import { briefRecord } from './brief-record.ts';
import type { Endpoint } from './endpoint.ts';
import { type SpellingWarning, spellingWarnings } from './spelling-warnings.ts';

const unknown = () => refusal(404, 'There is no record of this request (any more).');

/**
 * The newest requests, newest first: `?limit=100&after=REQUEST-ID`. Without `after`, or when that one is forgotten, from
 * the newest on; else only what came since, which the answer's `after` tells. Each is brief: what was signed stands in
 * its own page. `apis` are the names, by id, of the APIs that they tell of.
 */
export const listRequests: Endpoint = (request, { trace, store }) => {
  const query = new URLSearchParams(request.query);
  const limit = Number(query.get('limit') ?? 100);
  const latest = trace.latest(Number.isInteger(limit) && limit > 0 ? limit : 100);
  const after = query.get('after') ?? '';
  const known = latest.findIndex(({ requestId }) => requestId === after);
  const requests = known < 0 ? latest : latest.slice(0, known);
  return json(200, {
    requests: requests.map(briefRecord),
    ...(known >= 0 && { after }),
    ...(requests.length > 0 && { apis: apiNames(store, requests.flatMap(namedBy)) }),
  });
};

/** Where an API's id may stand. */
function namedBy(request: TraceRecord | undefined): (string | undefined)[] {
  return [request?.operation, request?.path];
}

export const showRequest: Endpoint = ({ id }, { trace }) => {
  const found = trace.find((requestId) => requestId === id);
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
  /** Denies that stand or fall with the spelling of the request. */
  readonly spellings: readonly SpellingWarning[];
  /** Names, by id, of the APIs that it tells of. */
  readonly apis: Readonly<Record<string, string>>;
}

/** Why a request was allowed or denied, by its request id or its authorization id. */
export const explainRequest: Endpoint = ({ id }, { trace, store, identity, encodeMessage }) => {
  const authorizationId = authorizationIdOf(id);
  const denied = identity.rulings.denied(authorizationId);
  const request = trace.find((requestId) => authorizationIdOf(requestId) === authorizationId);
  const verdicts = denied ?? trace.verdictsOf(request?.requestId ?? id);
  if (!request && verdicts.length === 0) return unknown();
  const rulings = verdicts.map(rulingOf);
  const explanation: RequestExplanation = {
    ...(request && { request }),
    ...(denied && { authorizationId, encodedMessage: encodeMessage(denied.at(-1)!) }),
    rulings: rulings.map(explainedRuling),
    spellings: rulings.flatMap(spellingWarnings),
    apis: apiNames(store, [...namedBy(request), ...rulings.map(({ question }) => question.resource)]),
  };
  return json(200, explanation);
};
