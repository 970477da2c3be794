import { createLineSplitter } from './log-lines.ts';

/**
 * The framed log channel (`_LAMBDA_TELEMETRY_LOG_FD`): a 4-byte type, a 4-byte length, an 8-byte timestamp in
 * microseconds, then the message, all big endian. It keeps the bounds of an event and its own time.
 */
const headerLength = 16;
const logFrame = 0xa55a0000;
/** Our own type: the runtime has logged all that belongs to the invocation which it is about to answer. */
const endOfInvocation = 0xa55aff00;

export interface FrameReader {
  /** `at` in epoch milliseconds. */
  onMessage(message: Buffer, at: number): void;
  onEndOfInvocation(): void;
  /** Text without a frame: a function may write to any of its file descriptors. */
  onText(message: Buffer): void;
}

/** Reads frames; messages longer than `longest` are cut, their rest is skipped. Returns the function that takes bytes. */
export function readFrames(reader: FrameReader, longest: number): (chunk: Buffer) => void {
  let waiting: Buffer = Buffer.alloc(0);
  let skip = 0;
  let plain: ((chunk: Buffer) => void) | undefined;

  const advance = (): boolean => {
    const skipped = Math.min(skip, waiting.length);
    skip -= skipped;
    waiting = waiting.subarray(skipped);
    if (waiting.length < headerLength) return false;
    const type = waiting.readUInt32BE(0);
    if (type !== endOfInvocation && (type & 0xffff0000) >>> 0 !== logFrame) return unframed();
    const length = waiting.readUInt32BE(4);
    const kept = Math.min(length, longest);
    if (waiting.length < headerLength + kept) return false;
    const message = waiting.subarray(headerLength, headerLength + kept);
    const at = Number(waiting.readBigUInt64BE(8) / 1000n);
    waiting = waiting.subarray(headerLength + kept);
    skip = length - kept;
    if (type === endOfInvocation) reader.onEndOfInvocation();
    else reader.onMessage(message, at);
    return true;
  };
  const unframed = (): boolean => {
    plain = createLineSplitter(reader.onText, longest).push;
    plain(waiting);
    waiting = Buffer.alloc(0);
    return false;
  };
  return (chunk) => {
    if (plain) return plain(chunk);
    waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
    while (advance());
  };
}
