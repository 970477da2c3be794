import { requestId as newRequestId } from '../core/ids.ts';
import type { BadHead, Refusal } from '../http/bad-head.ts';
import { hostName } from '../http/raw-request.ts';
import type { RequestHead } from '../http/read-request.ts';
import type { HttpResponse } from '../http/response.ts';
import type { Verdict } from '../identity/rulings/ruling.ts';
import { entryOf, footprintOf } from '../trace/footprint.ts';
import type { Trace } from '../trace/trace.ts';

/** Requests that end before a plane has read them leave their traces too: who asks for one of them shall find it. */
export interface UnreadRequests {
  /** What the parser of HTTP does not take. */
  refuse(head: BadHead): Refusal;
  /** A body over the limit of its plane, and the answer to it. */
  tooLarge(plane: 'control' | 'data', head: RequestHead, response: HttpResponse): HttpResponse;
}

export function unreadRequests(trace: Trace<Verdict>): UnreadRequests {
  return {
    refuse({ status, reason, method, target, host }) {
      const requestId = newRequestId();
      const [path = '', query = ''] = target.split(/\?(.*)/s);
      const footprint = footprintOf<object, Verdict>(
        'data',
        { receivedAt: Date.now(), method, path, query },
        requestId,
        {},
      );
      footprint.error = { code: 'BadRequest', message: reason };
      trace.add(entryOf(footprint, host.toLowerCase(), status));
      return { requestId, body: JSON.stringify({ message: reason }) };
    },
    tooLarge(plane, head, response) {
      const sent = response.headers.find(([name]) => name.toLowerCase() === 'x-amzn-requestid')?.[1];
      const requestId = sent ?? newRequestId();
      const footprint = footprintOf<object, Verdict>(plane, head, requestId, {});
      footprint.error = { code: 'RequestTooLarge', message: 'The body is larger than what is taken here.' };
      trace.add(entryOf(footprint, hostName(head), response.status));
      const idHeader = ['x-amzn-RequestId', requestId] as const;
      return sent === undefined ? { ...response, headers: [...response.headers, idHeader] } : response;
    },
  };
}
