import type { IncomingMessage } from 'node:http';
import { type CollectedBody, collectedBody, type ReadBody } from './collected-body.ts';
import type { TakeSeat } from './large-body-seats.ts';
import { header, type RawHeader, type RawRequest } from './raw-request.ts';

/** The head of a request: all that is known before its body has come. */
export type RequestHead = Omit<RawRequest, keyof ReadBody>;

/** The body is larger than the limit of the plane that it was sent to. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/** Copies the head of a request. An absolute-form target (as sent to a proxy) loses its origin. */
export function readHead(incoming: IncomingMessage): RequestHead {
  const target = (incoming.url ?? '/').replace(/^https?:\/\/[^/?]*/i, '');
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  return {
    method: incoming.method ?? 'GET',
    path: path.startsWith('/') ? path : `/${path}`,
    query: mark < 0 ? '' : target.slice(mark + 1),
    headers: pairs(incoming.rawHeaders),
    receivedAt: Date.now(),
    sourceIp: (incoming.socket.remoteAddress ?? '').replace(/^::ffff:/, ''),
    secure: 'encrypted' in incoming.socket,
  };
}

export const noBody: ReadBody = { body: Buffer.alloc(0) };

/** https://www.rfc-editor.org/rfc/rfc9112#section-6.3 */
export function hasBody(head: RequestHead): boolean {
  return header(head, 'content-length') !== undefined || header(head, 'transfer-encoding') !== undefined;
}

/** Whether the head says that the body is over the limit. */
export function isTooLarge(head: RequestHead, limit: number): boolean {
  return declaredLength(head) > limit;
}

function declaredLength(head: RequestHead): number {
  return Number(header(head, 'content-length') ?? 0);
}

/**
 * Reads the body, at most `limit` bytes; a large one waits for its seat. Rejects with BodyTooLarge at once when
 * Content-Length says so, else as soon as too much has come (the rest is still to be read by somebody); with the
 * socket's error when the client goes away.
 */
export async function readBody(
  incoming: IncomingMessage,
  head: RequestHead,
  limit: number,
  takeSeat: TakeSeat,
): Promise<ReadBody> {
  if (isTooLarge(head, limit)) throw new BodyTooLarge();
  return collect(incoming, collectedBody(declaredLength(head), limit), limit, takeSeat);
}

function collect(
  incoming: IncomingMessage,
  collected: CollectedBody,
  limit: number,
  takeSeat: TakeSeat,
): Promise<ReadBody> {
  return new Promise((resolve, reject) => {
    let seated = false;
    incoming.on('data', (chunk: Buffer) => {
      if (collected.size() + chunk.length > limit) return reject(new BodyTooLarge());
      collected.add(chunk);
      if (seated || !collected.needsSeat()) return;
      seated = true;
      incoming.pause();
      takeSeat(collected.size).then(() => incoming.resume());
    });
    incoming.once('end', () => resolve(collected.whole()));
    incoming.once('error', reject);
    incoming.once('aborted', () => reject(new Error('the client went away')));
  });
}

function pairs(flat: readonly string[]): RawHeader[] {
  const made: RawHeader[] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) made.push([flat[at]!, flat[at + 1]!]);
  return made;
}
