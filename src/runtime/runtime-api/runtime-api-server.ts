import type { Socket } from 'node:net';
import { createServer } from 'node:net';
import { invalidResponseMode, responseTooLarge } from '../error-documents.ts';
import type { Invocation } from '../function-configuration.ts';
import { accepted, problem } from './answers.ts';
import { invocationAnswer } from './invocation-answer.ts';
import type { RuntimeRequest } from './request-reader.ts';
import { readRequests } from './request-reader.ts';
import type { RuntimeCall, RuntimeState } from './state.ts';
import { transition } from './state.ts';

/** Bytes of a buffered response: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const responseLimit = 6_291_556;

/** What a runtime tells. Called synchronously while its bytes are read. */
export interface RuntimeApiEvents {
  /** The runtime asks for an invocation. */
  onReady(): void;
  onInitError(payload: Buffer): void;
  onResult(result: RuntimeResult): void;
}

export interface RuntimeResult {
  readonly payload: Buffer;
  readonly failed: boolean;
  readonly contentType: string;
}

/** The Runtime API of one runtime process. */
export interface RuntimeApi {
  /** Hands an invocation to the runtime, at once or when it asks. `deadlineMs` in epoch milliseconds. */
  invoke(invocation: Invocation, deadlineMs: number): void;
  close(): void;
}

/** Listens on a Unix socket for one runtime. */
export async function serveRuntimeApi(socketPath: string, events: RuntimeApiEvents): Promise<RuntimeApi> {
  const session = createSession(events);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      session.left(socket);
    });
    const onRequest = (request: RuntimeRequest): void => session.handle(request, socket);
    const onMalformed = (): void => {
      socket.end(problem(400, 'InvalidRequest', 'The request is not HTTP/1.1'));
    };
    socket.on('data', readRequests({ onRequest, onMalformed }, responseLimit));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(socketPath, resolve));
  const close = (): void => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { invoke: session.invoke, close };
}

interface Session {
  invoke: RuntimeApi['invoke'];
  handle(request: RuntimeRequest, socket: Socket): void;
  left(socket: Socket): void;
}

function createSession(events: RuntimeApiEvents): Session {
  let state: RuntimeState = 'Started';
  let waiting: Socket | undefined;
  let queued: Handed | undefined;
  let handed: Handed | undefined;
  let running: string | undefined;

  const deliver = (): void => {
    if (!waiting || !queued) return;
    handed = queued;
    running = handed.invocation.requestId;
    state = 'Running';
    waiting.write(invocationAnswer(handed.invocation, handed.deadlineMs));
    waiting = queued = undefined;
  };
  /** Moves on, or answers 403 and says false. */
  const move = (call: RuntimeCall, socket: Socket): boolean => {
    const next = transition(state, call);
    if (next) state = next;
    else socket.write(problem(403, 'InvalidStateTransition', refusedTransition(state, call)));
    return next !== undefined;
  };
  const onNext = (socket: Socket): void => {
    // Lambda hands out the invocation that runs once more: its Node.js client may ask before it has answered.
    if (state === 'Running' && handed) {
      return void socket.write(invocationAnswer(handed.invocation, handed.deadlineMs));
    }
    if (!move('Ready', socket)) return;
    waiting = socket;
    events.onReady();
    deliver();
  };
  const onInitError = (request: RuntimeRequest, socket: Socket): void => {
    if (!move('InitError', socket)) return;
    socket.write(accepted());
    events.onInitError(request.tooLarge ? responseTooLarge(responseLimit) : request.body);
  };
  const onResult = (request: RuntimeRequest, socket: Socket, id: string, call: RuntimeCall): void => {
    if (running !== undefined && id !== running) {
      socket.write(problem(400, 'InvalidRequestID', 'Invalid request ID'));
    } else if (move(call, socket)) {
      running = handed = undefined;
      const tooLarge = `Exceeded maximum allowed payload size (${responseLimit} bytes).`;
      socket.write(request.tooLarge ? problem(413, 'RequestEntityTooLarge', tooLarge) : accepted());
      events.onResult(readResult(request, call === 'InvocationErrorResponse'));
    }
  };
  const handle = (request: RuntimeRequest, socket: Socket): void => {
    // INVARIANT: answers leave a connection in the order of its requests; nothing overtakes a waiting `next`.
    if (socket === waiting) socket.destroy();
    else route(request, socket, { onNext, onInitError, onResult });
  };
  const left = (socket: Socket): void => {
    if (socket !== waiting) return;
    waiting = undefined;
    state = 'ResponseSent';
  };
  const invoke = (invocation: Invocation, deadlineMs: number): void => {
    queued = { invocation, deadlineMs };
    deliver();
  };
  return { invoke, handle, left };
}

function refusedTransition(state: RuntimeState, call: RuntimeCall): string {
  return `State transition from ${state} to ${call} failed for runtime. Error: State transition is not allowed`;
}

/** An invocation on its way to the runtime. */
interface Handed {
  readonly invocation: Invocation;
  readonly deadlineMs: number;
}

interface Routes {
  onNext(socket: Socket): void;
  onInitError(request: RuntimeRequest, socket: Socket): void;
  onResult(request: RuntimeRequest, socket: Socket, id: string, call: RuntimeCall): void;
}

function route(request: RuntimeRequest, socket: Socket, routes: Routes): void {
  const path = /^\/2018-06-01\/runtime\/(?:(invocation\/next)|(init\/error)|invocation\/([^/]+)\/(response|error))$/;
  const [matched, next, initError, id, kind] = path.exec(request.path) ?? [];
  if (!matched) socket.write(problem(404, 'NotFound', `There is no ${request.path}`));
  else if (request.method !== (next ? 'GET' : 'POST')) {
    socket.write(problem(405, 'MethodNotAllowed', `${request.method} is not allowed here`));
  } else if (next) routes.onNext(socket);
  else if (initError) routes.onInitError(request, socket);
  else routes.onResult(request, socket, id ?? '', kind === 'error' ? 'InvocationErrorResponse' : 'InvocationResponse');
}

function readResult(request: RuntimeRequest, failed: boolean): RuntimeResult {
  const contentType = request.headers.get('content-type') ?? 'application/json';
  const mode = request.headers.get('lambda-runtime-function-response-mode');
  if (request.tooLarge) return { payload: responseTooLarge(responseLimit), failed: true, contentType };
  if (mode !== undefined && mode !== 'streaming') return { payload: invalidResponseMode(), failed: true, contentType };
  const midStream = request.trailers.get('lambda-runtime-function-error-body');
  if (request.trailers.has('lambda-runtime-function-error-type')) {
    return { payload: Buffer.from(midStream ?? '', 'base64'), failed: true, contentType };
  }
  return { payload: request.body, failed, contentType };
}
