/** The framed log channel: lines of the outputs and of the console, in order and each an event of its own. */
import { writeSync } from 'node:fs';
import { format } from 'node:util';
import { errorDocument, isError, release, safeJson } from './bootstrap-errors.mjs';

const telemetryFd = 3;
const textFrame = 0xa55a0003;
const endOfInvocationFrame = 0xa55aff00;

function writeFrame(kind, message) {
  const frame = Buffer.alloc(16 + message.length);
  frame.writeUInt32BE(kind, 0);
  frame.writeUInt32BE(message.length, 4);
  frame.writeBigUInt64BE(BigInt(Date.now()) * 1000n, 8);
  message.copy(frame, 16);
  for (let written = 0; written < frame.length; ) written += writeSync(telemetryFd, frame, written);
}

function writeText(text) {
  writeFrame(textFrame, Buffer.from(text));
}

const unfinished = new Map();

/** Makes each line that is written to a stream one log event, in order with what the console logs. */
function frameLines(stream) {
  unfinished.set(stream, Buffer.alloc(0));
  stream.write = (chunk, encoding, callback) => {
    const done = typeof encoding === 'function' ? encoding : callback;
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, encodingOf(encoding)) : Buffer.from(chunk);
    let waiting = Buffer.concat([unfinished.get(stream), bytes]);
    for (let end = waiting.indexOf(10) + 1; end > 0; end = waiting.indexOf(10) + 1) {
      writeFrame(textFrame, waiting.subarray(0, end));
      waiting = waiting.subarray(end);
    }
    unfinished.set(stream, waiting);
    if (done) process.nextTick(done);
    return true;
  };
}

function encodingOf(encoding) {
  return typeof encoding === 'string' ? encoding : 'utf8';
}

export function endOfInvocation() {
  for (const [stream, waiting] of unfinished) {
    if (waiting.length > 0) writeFrame(textFrame, waiting);
    unfinished.set(stream, Buffer.alloc(0));
  }
  writeFrame(endOfInvocationFrame, Buffer.alloc(0));
}

let requestId = release() >= 24 ? '-' : undefined;

/** Lines of the console carry the id of the invocation that runs. */
export function setRequestId(id) {
  requestId = id;
}

function logLine(level, text) {
  writeText(`${new Date().toISOString()}\t${requestId}\t${level}\t${text}\n`);
}

export function setUpConsole() {
  const [error, info] = ['ERROR', 'INFO'];
  const levels = { debug: 'DEBUG', error, fatal: 'FATAL', info, log: info, trace: 'TRACE', warn: 'WARN' };
  for (const [method, level] of Object.entries(levels)) {
    console[method] = (...values) => logLine(level, values.length === 0 ? 'undefined' : format(...values));
  }
  frameLines(process.stdout);
  frameLines(process.stderr);
}

/** What is thrown and is no error is logged as one that has its text. */
export function logError(title, thrown) {
  const error = isError(thrown) ? thrown : new Error(String(thrown));
  const { errorType, errorMessage, trace } = errorDocument(error);
  const code = error.code === undefined ? {} : { code: error.code };
  logLine('ERROR', `${title} \t${safeJson({ errorType, errorMessage, ...code, ...error, stack: trace })}`);
}
