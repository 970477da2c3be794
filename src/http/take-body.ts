import type { IncomingMessage, ServerResponse } from 'node:http';
import { writeAnswer } from './answer-queue.ts';
import type { ReadBody } from './collected-body.ts';
import type { LargeBodySeats } from './large-body-seats.ts';
import type { Plane } from './plane.ts';
import { BodyTooLarge, type RequestHead, readBody } from './read-request.ts';
import type { HttpResponse } from './response.ts';

/** A request of which the head has been read. */
export interface Arrived {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly head: RequestHead;
  readonly plane: Plane;
}

/** Undefined when there is nothing left to do: the body is too large, which is answered, or the client went away. */
export async function takeBody(
  { incoming, outgoing, head, plane }: Arrived,
  seats: LargeBodySeats,
): Promise<ReadBody | undefined> {
  try {
    return await readBody(incoming, head, plane.bodyLimit, (progress) => seats.take(incoming, outgoing, progress));
  } catch (error) {
    if (error instanceof BodyTooLarge) refuseBody(incoming, outgoing, plane.tooLarge(head));
    // INVARIANT: only the connection itself can fail else (gone, or broken chunking); there is nobody left to answer.
    else outgoing.destroy();
    return undefined;
  }
}

/** A body over the limit may go on for so long, in milliseconds, that the client can read its answer. */
const drainTime = 2000;

/** Answers without waiting for the rest of the body, which is thrown away as it comes; then ends the connection. */
function refuseBody(incoming: IncomingMessage, outgoing: ServerResponse, response: HttpResponse): void {
  // INVARIANT: the connection outlives the answer, for a client that still sends would lose what it has not read.
  outgoing.shouldKeepAlive = true;
  writeAnswer(outgoing, response, incoming.method ?? 'GET');
  incoming.resume();
  incoming.once('end', () => incoming.socket.end());
  const timer = setTimeout(() => incoming.socket.destroy(), drainTime);
  incoming.once('close', () => clearTimeout(timer));
}
