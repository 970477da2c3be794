import type { Socket } from 'node:net';

/** Milliseconds for which a client that has been refused may read its answer and end its side. */
const patience = 2000;

/** Ends a connection for good when its client does not. */
export function endSoon(socket: Socket): void {
  const timer = setTimeout(() => socket.destroy(), patience).unref();
  socket.once('close', () => clearTimeout(timer));
}
