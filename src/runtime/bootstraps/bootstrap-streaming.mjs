/** Handlers that write their response in pieces. */
import { Writable } from 'node:stream';

export const streamHandler = Symbol.for('aws.lambda.runtime.handler.streaming');
const preludeType = 'application/vnd.awslambda.http-integration-response';

/** A response that is written in pieces; they are sent together when it ends. */
export class ResponseStream extends Writable {
  constructor(onEnd) {
    super();
    this.chunks = [];
    this.contentType = 'application/octet-stream';
    this.on('finish', () => onEnd(Buffer.concat(this.chunks), this.contentType));
  }

  setContentType(contentType) {
    this.contentType = contentType;
  }

  _write(chunk, _encoding, callback) {
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
      stream.write(JSON.stringify(prelude));
      stream.write(Buffer.alloc(8));
      return stream;
    },
  },
};
