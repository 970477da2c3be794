/** Handlers that write their response in pieces. */
import { Writable } from 'node:stream';
import { RuntimeError } from './bootstrap-errors.mjs';

export const streamHandler = Symbol.for('aws.lambda.runtime.handler.streaming');
const preludeType = 'application/vnd.awslambda.http-integration-response';

/** A response that is written in pieces; they are sent together when it ends. */
export class ResponseStream extends Writable {
  constructor(onEnd) {
    super();
    this.chunks = [];
    /** Goes before the first chunk, if there is one. */
    this.prelude = undefined;
    this.contentType = 'application/octet-stream';
    this.on('finish', () => onEnd(Buffer.concat(this.chunks), this.contentType));
  }

  setContentType(contentType) {
    if (this.chunks.length > 0) {
      throw new RuntimeError('Runtime.InvalidStreamingOperation', 'Cannot set content-type, too late.');
    }
    this.contentType = contentType;
  }

  /** What is neither text nor bytes is written as JSON. */
  write(chunk, ...rest) {
    const isPlain = typeof chunk === 'string' || chunk instanceof Uint8Array;
    return super.write(isPlain ? chunk : JSON.stringify(chunk), ...rest);
  }

  _write(chunk, _encoding, callback) {
    if (this.prelude) this.chunks.push(this.prelude);
    this.prelude = undefined;
    this.chunks.push(Buffer.from(chunk));
    callback();
  }
}

/** The global `awslambda`. https://docs.aws.amazon.com/lambda/latest/dg/config-rs-write-functions.html */
globalThis.awslambda = {
  streamifyResponse(handler) {
    handler[streamHandler] = 'response';
    return handler;
  },
  HttpResponseStream: {
    /** Puts the HTTP metadata before the body: JSON, then eight NUL bytes. */
    from(stream, prelude) {
      stream.setContentType(preludeType);
      stream.prelude = Buffer.concat([Buffer.from(JSON.stringify(prelude)), Buffer.alloc(8)]);
      return stream;
    },
  },
};
