import { setImmediate } from 'node:timers/promises';

/** From so many bytes on a body takes time in every step. */
export function isLarge(body: Buffer): boolean {
  return body.length > 256 * 1024;
}

/** Ends this turn of the event loop, for whoever else waits, before a step that may take long: always when no body is given. */
export async function othersTurn(body?: Buffer): Promise<void> {
  if (body === undefined || isLarge(body)) await setImmediate();
}
