import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { whenAllArrived } from './all-arrived.ts';
import { answerQueue, emptyDefect, writeAnswer } from './answer-queue.ts';
import { answerBadHead, type BadHead, type Refusal } from './bad-head.ts';
import type { ReadBody } from './collected-body.ts';
import { connectError, loosen } from './connect.ts';
import { headProblem, refusedResponse, waitsToContinue } from './head-problem.ts';
import { itsTurn } from './its-turn.ts';
import { type LargeBodySeats, largeBodySeats } from './large-body-seats.ts';
import type { RawRequest } from './raw-request.ts';
import { BodyTooLarge, hasBody, isTooLarge, noBody, type RequestHead, readBody, readHead } from './read-request.ts';
import type { HttpResponse } from './response.ts';
import { offersUpgrade } from './upgrade.ts';

// An import would read every export of the module, and so load Node's web client, which nothing here needs.
const { createServer } = process.getBuiltinModule('node:http');

/** One of the planes of the server: takes whole requests and always answers, at once where nothing is waited for. */
export interface Plane {
  /** Largest body, in bytes. */
  readonly bodyLimit: number;
  readonly handle: (request: RawRequest) => HttpResponse | Promise<HttpResponse>;
  /** Answer to a body over the limit. */
  readonly tooLarge: (head: RequestHead) => HttpResponse;
}

export interface ListenerOptions {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Chooses the plane by the head alone, before the body is read. */
  readonly plane: (head: RequestHead) => Plane;
  /** Takes what no plane foresaw; the client gets an empty 500. */
  readonly onDefect: (error: unknown) => void;
  /** Notes what is no HTTP, and says what its client is told. */
  readonly refuse: (head: BadHead) => Refusal;
}

export interface Listener {
  readonly port: number;
  close(): Promise<void>;
}

/** A request of which the head has been read. */
interface Arrived {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly head: RequestHead;
  readonly plane: Plane;
}

/** Largest head: above every limit of AWS, so that its own answers are given instead of Node's. */
const headLimit = 64 * 1024;

/** Listens for HTTP. Rejects with the socket's error when the port is taken. */
export async function listen(options: ListenerOptions): Promise<Listener> {
  const { port, host, onDefect } = options;
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
    const arrived = { incoming, outgoing, head, plane: options.plane(head) };
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
    const read = hasBody(head) ? await bodyOf(arrived, seats) : noBody;
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

  const listening = {
    maxHeaderSize: headLimit,
    keepAliveTimeout: 65_000,
    // Node would answer by itself, without a word and a trace.
    requireHostHeader: false,
    // Most requests have no body; without it they have no stream to make, read to its end and throw away.
    optimizeEmptyRequests: true,
  };
  const take = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    try {
      serve(incoming, outgoing);
    } catch (error) {
      defectOf(outgoing)(error);
    }
  };
  const server = createServer(listening, take);
  server.on('checkExpectation', take);
  server.on('checkContinue', take);
  // A client may end its side and still read what it has asked for.
  Object.assign(server, { httpAllowHalfOpen: true });
  // Node's type is that of any stream; its listeners say that it is a socket.
  const refuse = (error: Error, duplex: Duplex) => {
    const socket = duplex as Socket;
    if (!lastOf.get(socket)?.complete) answerBadHead(error, socket, answers.owed(socket), options.refuse);
  };
  server.on('clientError', refuse);
  server.on('connect', (request: IncomingMessage, duplex: Duplex) => {
    loosen(duplex as Socket);
    refuse(connectError(request), duplex);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

/** An answer to a head that says what is wrong with it; the connection ends behind it. */
function refuseHead(incoming: IncomingMessage, outgoing: ServerResponse, response: HttpResponse): void {
  outgoing.shouldKeepAlive = false;
  writeAnswer(outgoing, response, incoming.method ?? 'GET');
  incoming.resume();
}

/** Undefined when there is nothing left to do: the body is too large, which is answered, or the client went away. */
async function bodyOf(
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

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
