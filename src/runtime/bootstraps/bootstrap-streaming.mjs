/** Handlers that write their response in pieces. */
import { Writable } from 'node:stream';
import { RuntimeError } from './bootstrap-errors.mjs';

export const streamHandler = Symbol.for('aws.lambda.runtime.handler.streaming');
const preludeType = 'application/vnd.awslambda.http-integration-response';

/** A response that is written in pieces; they are sent together when it ends. */
export class ResponseStream extends Writable {
  constructor() {
    super({ highWaterMark: 16 * 1024 });
    this.chunks = [];
    /** Goes before the first chunk that is written; what `end` is given is not written in this sense. */
    this.prelude = undefined;
    this.contentType = 'application/octet-stream';
  }

  setContentType(contentType) {
    if (this.chunks.length > 0) {
      throw new RuntimeError('Runtime.InvalidStreamingOperation', 'Cannot set content-type, too late.');
    }
    this.contentType = contentType;
  }

  /** What is neither text nor bytes is written as JSON. */
  write(chunk, ...rest) {
    const { prelude } = this;
    this.prelude = undefined;
    if (prelude) super.write(prelude);
    const isPlain = typeof chunk === 'string' || chunk instanceof Uint8Array;
    return super.write(isPlain ? chunk : JSON.stringify(chunk), ...rest);
  }

  _write(chunk, _encoding, callback) {
    this.chunks.push(Buffer.from(chunk));
    callback();
  }
}

function streamifyResponse(handler) {
  handler[streamHandler] = 'response';
  return handler;
}

const HttpResponseStream = {
  /** Puts the HTTP metadata before the body: JSON, then eight NUL bytes. */
  from(stream, prelude) {
    stream.setContentType(preludeType);
    stream.prelude = Buffer.concat([Buffer.from(JSON.stringify(prelude)), Buffer.alloc(8)]);
    return stream;
  },
};

/**
 * Makes the global `awslambda`, unless the function wants none. From Node.js 24 on what it has put there itself stays.
 * https://docs.aws.amazon.com/lambda/latest/dg/config-rs-write-functions.html
 */
export function setUpGlobal(release) {
  if (/^(?:1|true)$/.test(process.env.AWS_LAMBDA_NODEJS_NO_GLOBAL_AWSLAMBDA ?? '')) return;
  const before = release >= 24 ? globalThis.awslambda : undefined;
  globalThis.awslambda = { ...before, streamifyResponse, HttpResponseStream };
}
