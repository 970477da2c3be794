import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Answers a head that is no HTTP, or too large, with a bare status, as AWS's front door does, and ends the connection.
 * `owed` are answers to good requests that came before it on whatever connection: those of this one go first.
 */
export function answerBadHead(error: NodeJS.ErrnoException, socket: Socket, owed: Iterable<ServerResponse>): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const refuse = () => socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  const last = [...owed].findLast(({ req }) => req.socket === socket);
  if (last) last.once('finish', refuse);
  else refuse();
}
