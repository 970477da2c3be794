import type { ByteIntake } from './byte-intake.ts';
import type { RequestHead } from './request-head.ts';
import { parseFields } from './request-head.ts';

/** Longest size line of a chunk and longest block of trailers. */
const longestSizeLine = 256;
const longestTrailers = 262_144;

export interface CollectedBody {
  /** Empty when the body was longer than the limit: its bytes were counted and thrown away. */
  readonly body: Buffer;
  readonly tooLarge: boolean;
  readonly trailers: ReadonlyMap<string, string>;
}

/** Reads on from the intake: a body when it is complete, undefined while bytes are missing, 'malformed' when it is no body. */
export type BodyCollector = (intake: ByteIntake) => CollectedBody | 'malformed' | undefined;

/** The collector that a head asks for: `Transfer-Encoding: chunked`, else `Content-Length`. */
export function collectorFor(head: RequestHead, limit: number): BodyCollector | 'malformed' {
  const coding = head.headers.get('transfer-encoding');
  if (coding !== undefined) return coding.toLowerCase() === 'chunked' ? chunked(limit) : 'malformed';
  const length = head.headers.get('content-length') ?? '0';
  return /^\d{1,15}$/.test(length) ? sized(Number(length), limit) : 'malformed';
}

function sized(length: number, limit: number): BodyCollector {
  const bag = boundedBag(limit);
  let missing = length;
  return (intake) => {
    const bytes = intake.take(missing);
    missing -= bytes.length;
    bag.add(bytes);
    return missing === 0 ? bag.done(new Map()) : undefined;
  };
}

/** RFC 9112 section 7.1. A runtime streams this way and tells of an error in the trailers. */
function chunked(limit: number): BodyCollector {
  const bag = boundedBag(limit);
  let missing = 0;
  let next: 'size' | 'data' | 'line-end' | 'trailers' = 'size';
  return (intake) => {
    for (;;) {
      if (next === 'trailers') return readTrailers(intake, bag);
      if (next === 'size') {
        const size = readChunkSize(intake);
        if (typeof size !== 'number') return size;
        missing = size;
        next = size === 0 ? 'trailers' : 'data';
      } else if (next === 'data') {
        const bytes = intake.take(missing);
        missing -= bytes.length;
        bag.add(bytes);
        if (missing > 0) return undefined;
        next = 'line-end';
      } else {
        if (intake.length < 2) return undefined;
        if (!intake.startsWith('\r\n')) return 'malformed';
        intake.take(2);
        next = 'size';
      }
    }
  };
}

function readChunkSize(intake: ByteIntake): number | 'malformed' | undefined {
  const line = intake.until('\r\n');
  if (!line) return intake.length > longestSizeLine ? 'malformed' : undefined;
  const size = /^([0-9a-fA-F]{1,8})(?:;.*)?$/.exec(line.toString('latin1'))?.[1];
  return size === undefined ? 'malformed' : Number.parseInt(size, 16);
}

function readTrailers(intake: ByteIntake, bag: BoundedBag): ReturnType<BodyCollector> {
  if (intake.length < 2) return undefined;
  if (intake.startsWith('\r\n')) {
    intake.take(2);
    return bag.done(new Map());
  }
  const block = intake.until('\r\n\r\n');
  if (!block) return intake.length > longestTrailers ? 'malformed' : undefined;
  const trailers = parseFields(block.toString('latin1').split('\r\n'));
  return trailers ? bag.done(trailers) : 'malformed';
}

interface BoundedBag {
  add(bytes: Buffer): void;
  done(trailers: ReadonlyMap<string, string>): CollectedBody;
}

function boundedBag(limit: number): BoundedBag {
  let chunks: Buffer[] = [];
  let length = 0;
  return {
    add(bytes) {
      length += bytes.length;
      if (length > limit) chunks = [];
      else chunks.push(bytes);
    },
    done: (trailers) => ({ body: Buffer.concat(chunks), tooLarge: length > limit, trailers }),
  };
}
