import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Answers a head that is no HTTP, or too large, with a bare status, as AWS's front door does, and ends the connection.
 * `owed` is the last answer to the good requests that came before it on this connection: it goes first.
 */
export function answerBadHead(error: NodeJS.ErrnoException, socket: Socket, owed: ServerResponse | undefined): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const refuse = () => socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  if (owed) owed.once('finish', refuse);
  else refuse();
}
