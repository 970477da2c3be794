import type { IncomingMessage } from 'node:http';

/**
 * Whether a client offers to speak another protocol behind this request, as Java's own does with HTTP/2. Nobody takes the offer,
 * which is allowed. https://www.rfc-editor.org/rfc/rfc9110#section-7.8
 *
 * INVARIANT: it is the last request of its connection. Node throws away what comes in one packet behind it, and would read what
 * comes later from its middle on; told that the connection ends, a client sends again what has not been answered.
 */
export function offersUpgrade({ headers }: IncomingMessage): boolean {
  if (headers.upgrade === undefined) return false;
  const options = (headers.connection ?? '').toLowerCase().split(',');
  return options.some((option) => option.trim() === 'upgrade');
}
