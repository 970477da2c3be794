import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { RawRequest } from './raw-request.ts';
import { BodyTooLarge, type RequestHead, readBody, readHead } from './read-request.ts';
import type { HttpResponse } from './response.ts';

/** One of the planes of the server: takes whole requests and always answers. */
export interface Plane {
  /** Largest body, in bytes. */
  readonly bodyLimit: number;
  readonly handle: (request: RawRequest) => Promise<HttpResponse>;
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
}

export interface Listener {
  readonly port: number;
  close(): Promise<void>;
}

/** Largest head: above every limit of AWS, so that its own answers are given instead of Node's. */
const headLimit = 64 * 1024;

/** Listens for HTTP. Rejects with the socket's error when the port is taken. */
export async function listen(options: ListenerOptions): Promise<Listener> {
  const server = createServer({ maxHeaderSize: headLimit, keepAliveTimeout: 65_000 }, (incoming, outgoing) => {
    serve(incoming, outgoing, options).catch((error) => {
      options.onDefect(error);
      if (outgoing.headersSent) outgoing.destroy();
      else write(outgoing, { status: 500, headers: [], body: '' }, 'GET');
    });
  });
  server.on('clientError', answerBadHead);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

async function serve(incoming: IncomingMessage, outgoing: ServerResponse, options: ListenerOptions): Promise<void> {
  const head = readHead(incoming);
  const plane = options.plane(head);
  let body: Buffer;
  try {
    body = await readBody(incoming, head, plane.bodyLimit);
  } catch (error) {
    if (error instanceof BodyTooLarge) return refuseBody(incoming, outgoing, plane.tooLarge(head));
    // INVARIANT: only the connection itself can fail here (gone, or broken chunking); there is nobody left to answer.
    outgoing.destroy();
    return;
  }
  const response = await plane.handle({ ...head, body });
  await endOfTurn();
  write(outgoing, response, head.method);
}

let turn: Promise<void> | undefined;

/**
 * Answers of one turn of the event loop are written together at its end: a write wakes whoever waits for it, and waking
 * the same client program for every single answer costs more than the answer.
 */
function endOfTurn(): Promise<void> {
  turn ??= new Promise((resolve) => {
    setImmediate(() => {
      turn = undefined;
      resolve();
    });
  });
  return turn;
}

/** A body over the limit may go on for so long, in milliseconds, that the client can read its answer. */
const drainTime = 2000;

/** Answers without waiting for the rest of the body, which is thrown away as it comes; then ends the connection. */
function refuseBody(incoming: IncomingMessage, outgoing: ServerResponse, response: HttpResponse): void {
  // INVARIANT: the connection outlives the answer, for a client that still sends would lose what it has not read.
  outgoing.shouldKeepAlive = true;
  write(outgoing, response, incoming.method ?? 'GET');
  incoming.resume();
  incoming.once('end', () => incoming.socket.end());
  const timer = setTimeout(() => incoming.socket.destroy(), drainTime);
  incoming.once('close', () => clearTimeout(timer));
}

function write(outgoing: ServerResponse, response: HttpResponse, method: string): void {
  const { status, body } = response;
  const headers: string[] = [];
  for (const [name, value] of response.headers) headers.push(name, value);
  if (status !== 204 && status !== 304) headers.push('Content-Length', String(Buffer.byteLength(body)));
  outgoing.writeHead(status, headers);
  // A text goes out in one write with its head; bytes would cost a second one.
  outgoing.end(method === 'HEAD' ? undefined : body);
}

/** A head that is no HTTP, or too large: a bare status, as AWS's front door answers. */
function answerBadHead(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
