/** X-Amz-Log-Result holds the last 4 KB: https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html */
const tailLength = 4096;

export interface LogTail {
  add(message: string): void;
  /** The last 4 KB of what was added, beginning at a whole character. */
  text(): string;
}

export function createLogTail(): LogTail {
  let tail: Buffer = Buffer.alloc(0);
  return {
    add(message) {
      tail = Buffer.concat([tail, Buffer.from(message)]).subarray(-tailLength);
    },
    text() {
      let start = 0;
      // INVARIANT: bytes 10xxxxxx continue a character of UTF-8; the cut must not begin with one.
      while (start < 4 && ((tail[start] ?? 0) & 0xc0) === 0x80) start++;
      return tail.toString('utf8', start);
    },
  };
}
