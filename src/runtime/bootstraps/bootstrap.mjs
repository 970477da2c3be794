/**
 * The Node.js runtime: asks the Runtime API for invocations and calls the function's handler.
 *
 * Argument: the Unix socket of the Runtime API.
 * https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html
 * Runs on Node.js 18 and later with its built-in modules only.
 */
import { failure, get, openConnection, post } from './bootstrap-api.mjs';
import { isGiven, makeContext } from './bootstrap-context.mjs';
import { isError, RuntimeError, safeJson } from './bootstrap-errors.mjs';
import { loadHandler } from './bootstrap-handler.mjs';
import { endOfInvocation, logError, setRequestId, setUpConsole } from './bootstrap-log.mjs';
import { ResponseStream, streamHandler } from './bootstrap-streaming.mjs';

const [socketPath] = process.argv.splice(2);
const release = Number(/nodejs(\d+)/.exec(process.env.AWS_EXECUTION_ENV ?? '')?.[1] ?? 0);

let connection;
let handler;
let current;
/** Whether the next answer belongs to a `next`, and not to a response. */
const expected = [];

function send(...requests) {
  connection.write(Buffer.concat(requests));
}

function askForNext(...before) {
  expected.push(...before.map(() => 'accepted'), 'invocation');
  connection.ref();
  send(...before, get('invocation/next'));
}

function settle(invocation, request) {
  if (invocation.settled) return;
  invocation.settled = true;
  current = undefined;
  endOfInvocation();
  askForNext(request);
}

function succeed(invocation, value) {
  if (invocation.settled) return;
  let text;
  try {
    text = JSON.stringify(value === undefined ? null : value) ?? 'null';
  } catch {
    return fail(invocation, new RuntimeError('Runtime.MarshalError', 'Unable to stringify response body'));
  }
  settle(invocation, post(`${invocation.path}response`, Buffer.from(text), { 'Content-Type': 'application/json' }));
}

function fail(invocation, error) {
  if (invocation.settled) return;
  logError('Invoke Error', error);
  settle(invocation, failure(`${invocation.path}error`, error));
}

function invoke({ headers, body }) {
  const id = headers.get('lambda-runtime-aws-request-id');
  const invocation = { id, path: `invocation/${id}/`, settled: false, asynchronous: false, answer: undefined };
  current = invocation;
  setRequestId(id);
  setTrace(headers.get('lambda-runtime-trace-id'));
  // The connection must not keep the event loop busy: an empty one is the sign that the handler is through.
  connection.unref();
  const own = { succeed: (value) => succeed(invocation, value), fail: (error) => fail(invocation, error) };
  const callbacks = release < 24 ? own : undefined;
  const context = makeContext(invocation, headers, callbacks);
  try {
    const event = readEvent(body);
    if (handler[streamHandler]) callStreaming(invocation, event, context);
    else call(invocation, event, context);
  } catch (error) {
    fail(invocation, error);
  }
}

function setTrace(trace) {
  if (trace) process.env._X_AMZN_TRACE_ID = trace;
  else delete process.env._X_AMZN_TRACE_ID;
}

function readEvent(body) {
  try {
    return JSON.parse(body.toString());
  } catch (error) {
    throw new RuntimeError('Runtime.UnmarshalError', `Unable to parse the event: ${error.message}`);
  }
}

function call(invocation, event, context) {
  const callback = (error, value) => {
    const answer = () => (isGiven(error) ? fail(invocation, error) : succeed(invocation, value));
    if (context.callbackWaitsForEmptyEventLoop) invocation.answer ??= answer;
    else answer();
  };
  const returned = release < 24 ? handler(event, context, callback) : handler(event, context);
  if (typeof returned?.then !== 'function') {
    if (release >= 24) succeed(invocation, returned);
    return;
  }
  invocation.asynchronous = true;
  returned.then(
    (value) => succeed(invocation, value),
    (error) => fail(invocation, error),
  );
}

function callStreaming(invocation, event, context) {
  invocation.asynchronous = true;
  const headers = (contentType) => ({
    'Content-Type': contentType,
    'Lambda-Runtime-Function-Response-Mode': 'streaming',
  });
  const onEnd = (body, contentType) =>
    settle(invocation, post(`${invocation.path}response`, body, headers(contentType)));
  const stream = new ResponseStream(onEnd);
  stream.on('error', (error) => fail(invocation, error));
  Promise.resolve(handler(event, stream, context)).catch((error) => fail(invocation, error));
}

/** The event loop has run empty while an invocation is open. */
process.on('beforeExit', () => {
  const invocation = current;
  if (!invocation) return;
  if (invocation.answer) invocation.answer();
  else if (invocation.asynchronous) {
    fail(
      invocation,
      new RuntimeError('Runtime.NodeJsExit', 'The event loop is empty, but the handler has not answered'),
    );
  } else succeed(invocation, null);
});

/** Tells of an error that nobody has caught, and ends the process. */
function die(title, error, status) {
  logError(title, error);
  endOfInvocation();
  const path = handler ? current && `${current.path}error` : 'init/error';
  if (!path) process.reallyExit(status);
  connection.ref();
  connection.write(failure(path, error), () => process.reallyExit(status));
  current = undefined;
}

process.on('uncaughtException', (error) => die('Uncaught Exception', error, 129));
process.on('unhandledRejection', (reason) => {
  const text = isError(reason) ? reason.toString() : (safeJson(reason) ?? String(reason));
  const stack = isError(reason) ? reason.stack : undefined;
  die('Unhandled Promise Rejection', new RuntimeError('Runtime.UnhandledPromiseRejection', text, stack), 128);
});

setUpConsole();
connection = openConnection(socketPath, (answer) => {
  if (expected.shift() === 'invocation') invoke(answer);
});
try {
  handler = await loadHandler(process.env._HANDLER ?? '', release);
  askForNext();
} catch (error) {
  die('Uncaught Exception', error, 1);
}
