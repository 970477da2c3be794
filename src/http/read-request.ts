import type { IncomingMessage } from 'node:http';
import type { RawHeader, RawRequest } from './raw-request.ts';

/** The head of a request: all that is known before its body has come. */
export type RequestHead = Omit<RawRequest, 'body'>;

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

const empty = Buffer.alloc(0);

/**
 * Reads the body, at most `limit` bytes. Throws BodyTooLarge at once when Content-Length says so, else as soon as too
 * much has come; throws the socket's error when the client goes away.
 */
export async function readBody(incoming: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(incoming.headers['content-length'] ?? 0) > limit) throw new BodyTooLarge();
  if (incoming.headers['content-length'] === undefined && incoming.headers['transfer-encoding'] === undefined) {
    return empty;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size > limit) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size);
}

function pairs(flat: readonly string[]): RawHeader[] {
  const made: RawHeader[] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) made.push([flat[at]!, flat[at + 1]!]);
  return made;
}
