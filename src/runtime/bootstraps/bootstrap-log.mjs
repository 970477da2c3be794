/** The framed log channel: lines of the outputs and of the console, in order and each an event of its own. */
import { writeSync } from 'node:fs';
import { format } from 'node:util';
import { errorDocument, isError } from './bootstrap-errors.mjs';

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

/** Lines of the console carry the id of the invocation that runs, which `requestId` tells. */
export function setUpConsole(requestId) {
  const [error, info] = ['ERROR', 'INFO'];
  const levels = { debug: 'DEBUG', error, fatal: 'FATAL', info, log: info, trace: 'TRACE', warn: 'WARN' };
  for (const [method, level] of Object.entries(levels)) {
    console[method] = (...values) => {
      const text = values.length === 0 ? 'undefined' : format(...values);
      writeText(`${new Date().toISOString()}\t${requestId()}\t${level}\t${text}\n`);
    };
  }
  frameLines(process.stdout);
  frameLines(process.stderr);
}

/** By the console, which may be the function's own. What is thrown and is no error is logged as one that has its text. */
export function logError(title, thrown) {
  console.error(title, `\t${errorText(isError(thrown) ? thrown : new Error(String(thrown)))}`);
}

/** What an error has of its own comes along where JSON can tell it. */
function errorText(error) {
  const document = errorDocument(error);
  const { errorType, errorMessage, trace } = document;
  const code = error.code === undefined ? {} : { code: error.code };
  try {
    return JSON.stringify({ errorType, errorMessage, ...code, ...error, stack: trace });
  } catch {
    return JSON.stringify(document);
  }
}
