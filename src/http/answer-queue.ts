import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { HttpResponse } from './response.ts';

/** An answer on its way out. */
interface DueAnswer {
  readonly outgoing: ServerResponse;
  readonly response: HttpResponse;
  /** Of the request: an answer to HEAD has no body. */
  readonly method: string;
}

/** A defect of ours shows nothing of itself. */
export const emptyDefect: HttpResponse = { status: 500, headers: [], body: '' };

export interface AnswerQueue {
  /** The head of a request has come. Returns the answer that is still owed to the one before on this connection. */
  expect(outgoing: ServerResponse): ServerResponse | undefined;
  answer(answer: DueAnswer): void;
  /** The last answer of a connection that is owed to a request that has come whole. */
  owed(socket: Socket): ServerResponse | undefined;
}

/**
 * Answers that are made together are written together, once all of them are made: a write wakes whoever waits for it, and
 * waking the same client program for every single answer costs more than the answer. An answer that cannot be written goes to
 * `onDefect`, and its client gets an empty 500.
 */
export function answerQueue(onDefect: (error: unknown) => void): AnswerQueue {
  // INVARIANT: an entry lives as long as its connection. A table that every request enters and leaves is made anew all the
  // time, and until the next full collection each old one keeps alive the next one and all that stood in it.
  const lastOwed = new WeakMap<Socket, ServerResponse | undefined>();
  /** The one before the last, for a request whose body is not there yet. */
  const secondLast = new WeakMap<Socket, ServerResponse | undefined>();
  let due: DueAnswer[] = [];
  function writeAll(): void {
    const answers = due;
    due = [];
    for (const answer of answers) writeOrReport(answer);
  }
  function writeOrReport({ outgoing, response, method }: DueAnswer): void {
    const { socket } = outgoing.req;
    if (lastOwed.get(socket) === outgoing) lastOwed.set(socket, undefined);
    try {
      writeAnswer(outgoing, response, method);
    } catch (error) {
      onDefect(error);
      if (outgoing.headersSent) return void outgoing.destroy();
      // It keeps the words of the status that could not be written.
      outgoing.statusMessage = '';
      writeAnswer(outgoing, emptyDefect, method);
    }
  }
  return {
    expect(outgoing) {
      const { socket } = outgoing.req;
      const before = lastOwed.get(socket);
      if (before) secondLast.set(socket, before);
      lastOwed.set(socket, outgoing);
      return before;
    },
    answer(answer) {
      if (due.length === 0) process.nextTick(writeAll);
      due.push(answer);
    },
    owed(socket) {
      const last = lastOwed.get(socket);
      if (!last || last.req.complete) return last;
      const before = secondLast.get(socket);
      return before?.writableFinished ? undefined : before;
    },
  };
}

export function writeAnswer(outgoing: ServerResponse, response: HttpResponse, method: string): void {
  const { status, body } = response;
  const headers: string[] = [];
  for (const [name, value] of response.headers) headers.push(name, value);
  if (status !== 204 && status !== 304) headers.push('Content-Length', String(Buffer.byteLength(body)));
  outgoing.writeHead(status, headers);
  // A text goes out in one write with its head; bytes would cost a second one.
  outgoing.end(method === 'HEAD' ? undefined : body);
}
