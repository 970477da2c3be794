import { createHash, type Hash } from 'node:crypto';
import type { RawRequest } from './raw-request.ts';

/** From so many bytes on a body is hashed while it comes, so that nobody waits for it later. */
const hashed = 256 * 1024;
/** Bodies above this take a seat: no plane takes more but that of code packages. */
const large = 10 * 1024 * 1024;
/** So many bytes of a large body are taken before it has its seat: who only promises one takes no seat from others. */
const unseated = 1024 * 1024;

/** What is known once the body of a request has come. */
export type ReadBody = Pick<RawRequest, 'body' | 'bodySha256'>;

/** A body as it comes. */
export interface CollectedBody {
  /** Bytes that have come. */
  size(): number;
  add(chunk: Buffer): void;
  needsSeat(): boolean;
  whole(): ReadBody;
}

/** Collects a body of as many bytes as Content-Length has declared, or of at most `limit` when it has not (0). */
export function collectedBody(declared: number, limit: number): CollectedBody {
  const chunks: Buffer[] = [];
  let size = 0;
  let hash: Hash | undefined;
  let room: Buffer | undefined;

  function add(chunk: Buffer): void {
    if (room) chunk.copy(room, size);
    else chunks.push(chunk);
    size += chunk.length;
    if (hash) hash.update(chunk);
    else if (size >= hashed) hash = hashOf(chunks);
    if (!room && needsSeat()) room = gathered(chunks, declared || limit);
  }

  const needsSeat = () => size > (declared > large ? unseated : large);
  const body = () => room?.subarray(0, size) ?? (chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks));
  return { size: () => size, add, needsSeat, whole: () => ({ body: body(), bodySha256: hash?.digest('hex') }) };
}

function hashOf(chunks: readonly Buffer[]): Hash {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return hash;
}

/** Moves what has come into room for all. The system gives memory to pages that are written, not to those reserved. */
function gathered(chunks: Buffer[], most: number): Buffer {
  const room = Buffer.allocUnsafeSlow(most);
  let at = 0;
  for (const chunk of chunks.splice(0)) at += chunk.copy(room, at);
  return room;
}
