import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Resolves when the answer before, on the same connection, has been taken by its client. One request of a connection is
 * worked on at a time, for they are answered in order anyway, so that nobody who sends many at once holds others up, and
 * nothing is made for a client that does not read. Meanwhile the connection is not read.
 * https://www.rfc-editor.org/rfc/rfc9112#section-9.3.2
 */
export async function itsTurn(socket: Socket, before: ServerResponse): Promise<void> {
  socket.pause();
  if (!before.writableFinished && !before.destroyed) {
    await new Promise<void>((resolve) => before.once('close', () => resolve()));
  }
  socket.resume();
}
