import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { endSoon } from './end-soon.ts';

/**
 * Node lets go of a connection that asks for a tunnel: nobody listens to it, reads it or ends it any more, and an error on it
 * would end the process. https://nodejs.org/api/http.html#event-connect
 */
export function loosen(socket: Socket): void {
  socket.on('error', () => socket.destroy());
  socket.resume();
  endSoon(socket);
}

/** The request in the form of what the parser refuses. */
export function connectError({ url = '', headers }: IncomingMessage): Error {
  const head = `CONNECT ${url} HTTP/1.1\r\nHost: ${headers.host ?? ''}\r\n\r\n`;
  return Object.assign(new Error('CONNECT'), { code: 'CONNECT', rawPacket: Buffer.from(head, 'latin1') });
}
