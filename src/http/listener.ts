import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { connectError, loosen } from './connect.ts';
import { type RequestServer, type ServingOptions, serveRequests } from './serve-requests.ts';
import { type ConnectionFront, connectionFront, type SecureNames } from './tls/connection-front.ts';

// An import would read every export of the module, and so load Node's web client, which nothing here needs.
const { createServer } = process.getBuiltinModule('node:http');

export interface ListenerOptions extends ServingOptions {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** What is shown to clients that speak TLS, on the same port. */
  readonly names: SecureNames;
}

export interface Listener {
  readonly port: number;
  /** Listens on the same port of another address too, in the same way. Rejects with the socket's error. */
  also(host: string): Promise<Omit<Listener, 'also'>>;
  close(): Promise<void>;
}

/** Largest head: above every limit of AWS, so that its own answers are given instead of Node's. */
const headLimit = 64 * 1024;

const listening = {
  maxHeaderSize: headLimit,
  keepAliveTimeout: 65_000,
  // Node would answer by itself, without a word and a trace.
  requireHostHeader: false,
  // Most requests have no body; without it they have no stream to make, read to its end and throw away.
  optimizeEmptyRequests: true,
};

/** Listens for HTTP. Rejects with the socket's error when the port is taken. */
export async function listen({ host, port, names, ...serving }: ListenerOptions): Promise<Listener> {
  const requests = serveRequests(serving);
  const first = await listenOn({ host, port, names }, requests);
  return { ...first, also: (other) => listenOn({ host: other, port: first.port, names }, requests) };
}

async function listenOn(
  { host, port, names }: Pick<ListenerOptions, 'host' | 'port' | 'names'>,
  { take, refuse }: RequestServer,
): Promise<Omit<Listener, 'also'>> {
  const server = createServer(listening, take);
  server.on('checkExpectation', take);
  server.on('checkContinue', take);
  // A client may end its side and still read what it has asked for.
  Object.assign(server, { httpAllowHalfOpen: true });
  // Node's type is that of any stream; its listeners say that it is a socket.
  server.on('clientError', (error: Error, duplex: Duplex) => refuse(error, duplex as Socket));
  server.on('connect', (request: IncomingMessage, duplex: Duplex) => {
    loosen(duplex as Socket);
    refuse(connectError(request), duplex as Socket);
  });
  const front = standBefore(server, names);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => close(server, front) };
}

/** Node's own listener of connections serves what the front hands on, and keeps the times of both kinds. */
function standBefore(server: Server, names: SecureNames): ConnectionFront {
  const [serve] = server.listeners('connection') as ((this: Server, socket: Socket) => void)[];
  const front = connectionFront((socket) => serve?.call(server, socket), names);
  server.removeAllListeners('connection').on('connection', front.take);
  return front;
}

function close(server: Server, front: ConnectionFront): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    front.close();
    server.closeAllConnections();
  });
}
