import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { whenAllArrived } from './all-arrived.ts';
import { answerQueue, emptyDefect, writeAnswer } from './answer-queue.ts';
import { answerBadHead, type BadHead, type Refusal } from './bad-head.ts';
import type { ReadBody } from './collected-body.ts';
import { headProblem, refusedResponse, waitsToContinue } from './head-problem.ts';
import { itsTurn } from './its-turn.ts';
import { largeBodySeats } from './large-body-seats.ts';
import type { Plane } from './plane.ts';
import { hasBody, isTooLarge, noBody, type RequestHead, readHead } from './read-request.ts';
import type { HttpResponse } from './response.ts';
import { type Arrived, takeBody } from './take-body.ts';
import { offersUpgrade } from './upgrade.ts';

/** The connection that a request came by. */
export type Arrival = Pick<Socket, 'localAddress'>;

export interface ServingOptions {
  /** Chooses the plane by the head alone, before the body is read. */
  readonly plane: (head: RequestHead, arrived: Arrival) => Plane;
  /** Takes what no plane foresaw; the client gets an empty 500. */
  readonly onDefect: (error: unknown) => void;
  /** Notes what is no HTTP, and says what its client is told. */
  readonly refuse: (head: BadHead) => Refusal;
}

export interface RequestServer {
  /** Takes a request as Node's parser gives it, and sees to its answer. */
  take(incoming: IncomingMessage, outgoing: ServerResponse): void;
  /** Answers what the parser does not take; the connection ends. */
  refuse(error: Error, socket: Socket): void;
}

/** Serves the requests of all connections: one of each at a time, what came together together. */
export function serveRequests(options: ServingOptions): RequestServer {
  const { onDefect } = options;
  const answers = answerQueue(onDefect);
  const seats = largeBodySeats();
  /** The last request of a connection that ends with its answer; one that is refused counts as complete. */
  const lastOf = new WeakMap<Socket, Pick<IncomingMessage, 'complete'>>();

  /** INVARIANT: a request that has come whole, as most have, waits for no promise. */
  function serve(incoming: IncomingMessage, outgoing: ServerResponse): void {
    if (lastOf.has(incoming.socket)) return;
    if (offersUpgrade(incoming)) {
      outgoing.shouldKeepAlive = false;
      lastOf.set(incoming.socket, incoming);
    }
    const head = readHead(incoming);
    const arrived = { incoming, outgoing, head, plane: options.plane(head, incoming.socket) };
    const before = answers.expect(outgoing);
    if (before || hasBody(head) || waitsToContinue(incoming) || headProblem(incoming))
      serveLater(arrived, before).catch(defectOf(outgoing));
    else work(arrived, noBody);
  }

  async function serveLater(arrived: Arrived, before: ServerResponse | undefined): Promise<void> {
    const { incoming, outgoing, head, plane } = arrived;
    if (before) await itsTurn(incoming.socket, before);
    // INVARIANT: what waited behind others on a connection that is gone is not done: nobody would learn of it.
    if (incoming.socket.destroyed) return;
    const problem = headProblem(incoming);
    if (problem) {
      lastOf.set(incoming.socket, { complete: true });
      return refuseHead(incoming, outgoing, refusedResponse(problem, options.refuse));
    }
    if (waitsToContinue(incoming) && !isTooLarge(head, plane.bodyLimit)) outgoing.writeContinue();
    const read = hasBody(head) ? await takeBody(arrived, seats) : noBody;
    if (read) work(arrived, read);
  }

  function work({ outgoing, head, plane }: Arrived, read: ReadBody): void {
    const answer = (response: HttpResponse) => answers.answer({ outgoing, response, method: head.method });
    whenAllArrived(() => {
      try {
        const response = plane.handle({ ...head, ...read });
        if (response instanceof Promise) response.then(answer).catch(defectOf(outgoing));
        else answer(response);
      } catch (error) {
        defectOf(outgoing)(error);
      }
    });
  }

  function defectOf(outgoing: ServerResponse): (error: unknown) => void {
    return (error) => {
      onDefect(error);
      answers.answer({ outgoing, response: emptyDefect, method: 'GET' });
    };
  }

  return {
    take(incoming, outgoing) {
      try {
        serve(incoming, outgoing);
      } catch (error) {
        defectOf(outgoing)(error);
      }
    },
    refuse(error, socket) {
      if (!lastOf.get(socket)?.complete) answerBadHead(error, socket, answers.owed(socket), options.refuse);
    },
  };
}

/** An answer to a head that says what is wrong with it; the connection ends behind it. */
function refuseHead(incoming: IncomingMessage, outgoing: ServerResponse, response: HttpResponse): void {
  outgoing.shouldKeepAlive = false;
  writeAnswer(outgoing, response, incoming.method ?? 'GET');
  incoming.resume();
}
