/**
 * The Node.js runtime: asks the Runtime API for invocations and calls the function's handler.
 *
 * Argument: the Unix socket of the Runtime API.
 * https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html
 * Runs on Node.js 18 and later with its built-in modules only.
 */
import { failure, get, openConnection, post } from './bootstrap-api.mjs';
import { isGiven, makeContext } from './bootstrap-context.mjs';
import { isError, RuntimeError, release as releaseOf } from './bootstrap-errors.mjs';
import { loadHandler } from './bootstrap-handler.mjs';
import { findInvokeStore, runWithin } from './bootstrap-invoke-store.mjs';
import { endOfInvocation, logError, setUpConsole } from './bootstrap-log.mjs';
import { ResponseStream, setUpGlobal, streamHandler } from './bootstrap-streaming.mjs';

const [socketPath] = process.argv.splice(2);
const release = releaseOf();

let connection;
let handler;
let current;
/** Whether it has asked for the first invocation. */
let started = false;
/** From Node.js 24 on the id that the console tells is that of the store. */
let invokeStore;
let requestId;
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
  const finish = () => leave(invocation, request);
  // The client of Node.js 24 sends later: a rejection that nobody handles ends the process before.
  if (release >= 24) setImmediate(finish);
  else finish();
}

/** Asks for the next invocation, once. */
function leave(invocation, ...requests) {
  if (invocation.left) return;
  invocation.left = true;
  current = undefined;
  endOfInvocation();
  askForNext(...requests);
}

function succeed(invocation, value) {
  if (invocation.settled) return;
  let text;
  try {
    text = JSON.stringify(value === undefined ? null : value);
  } catch {
    const kind = release >= 24 ? 'Runtime.JSONStringifyError' : 'Error';
    return fail(invocation, new RuntimeError(kind, 'Unable to stringify response body'));
  }
  // Functions and symbols are nothing in JSON.
  if (text === undefined) return fail(invocation, new TypeError('Wrong arguments'));
  settle(invocation, post(`${invocation.path}response`, Buffer.from(text), { 'Content-Type': 'application/json' }));
}

function fail(invocation, thrown) {
  if (invocation.settled) return;
  const error = release < 24 ? asCallbackHasIt(thrown) : thrown;
  logError('Invoke Error', error);
  settle(invocation, failure(`${invocation.path}error`, error));
}

/** Older clients hand what was thrown to the callback, which wants something. */
function asCallbackHasIt(thrown) {
  if (!isGiven(thrown)) return 'handled';
  return typeof thrown === 'symbol' ? new TypeError('Cannot convert a Symbol value to a string') : thrown;
}

function invoke({ headers, body }) {
  const id = headers.get('lambda-runtime-aws-request-id');
  const invocation = { id, path: `invocation/${id}/`, settled: false, left: false, answer: undefined };
  current = invocation;
  requestId = id;
  const traceId = headers.get('lambda-runtime-trace-id');
  setTrace(traceId);
  // The connection must not keep the event loop busy: an empty one is the sign that the handler is through.
  connection.unref();
  const own = { succeed: (value) => succeed(invocation, value), fail: (error) => fail(invocation, error) };
  const callbacks = release < 24 ? own : undefined;
  const context = makeContext(invocation, headers, callbacks);
  const act = () => (handler[streamHandler] ? callStreaming : call)(invocation, readEvent(body), context);
  try {
    if (invokeStore) runWithin(invokeStore, { requestId: id, traceId, tenantId: context.tenantId }, act);
    else act();
  } catch (error) {
    // Whoever has called back has answered, whatever is thrown behind it.
    if (!invocation.answer) fail(invocation, error);
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
    invocation.answer ??= answer;
    if (!context.callbackWaitsForEmptyEventLoop) invocation.answer();
  };
  const returned = release < 24 ? handler(event, context, callback) : handler(event, context);
  if (typeof returned?.then !== 'function') {
    if (release >= 24) succeed(invocation, returned);
    return;
  }
  const unlessAnswered = (act) => (value) => invocation.answer || act(invocation, value);
  returned.then(unlessAnswered(succeed), unlessAnswered(fail));
}

/** Goes on when the handler has returned and its stream has ended; one that never ends waits until the time is over. */
function callStreaming(invocation, event, context) {
  connection.ref();
  const stream = new ResponseStream();
  const ended = new Promise((done) => stream.once('finish', done)).then(() => respond(invocation, stream));
  stream.on('error', (error) => fail(invocation, error));
  returned(event, stream, context)
    .catch((error) => (stream.writableEnded ? logError('Invoke Error', error) : fail(invocation, error)))
    .then(() => ended)
    .then(() => leave(invocation));
}

/** Of what a streaming handler returns only counts that it is a promise. */
async function returned(event, stream, context) {
  const promise = handler(event, stream, context);
  if (typeof promise?.then !== 'function') {
    const told = 'Streaming does not support non-async handlers.';
    throw release < 24 ? told : new Error(told);
  }
  if ((await promise) !== undefined) console.warn('Streaming handlers ignore return values.');
}

function respond(invocation, { chunks, contentType }) {
  if (invocation.settled) return;
  invocation.settled = true;
  const headers = { 'Content-Type': contentType, 'Lambda-Runtime-Function-Response-Mode': 'streaming' };
  expected.push('accepted');
  send(post(`${invocation.path}response`, Buffer.concat(chunks), headers));
}

/** The event loop has run empty while an invocation is open. */
process.on('beforeExit', () => {
  const invocation = current;
  if (!invocation) return;
  if (invocation.settled) return;
  if (invocation.answer) invocation.answer();
  // From Node.js 24 on an open promise with nothing left to wait for ends the process.
  else if (release < 24) succeed(invocation, null);
});

/** Tells of an error that nobody has caught, and ends the process. */
function die(title, error, status) {
  logError(title, error);
  endOfInvocation();
  const path = started ? current && `${current.path}error` : 'init/error';
  if (!path) process.reallyExit(status);
  connection.ref();
  connection.write(failure(path, error), () => process.reallyExit(status));
  current = undefined;
}

/** From Node.js 24 on Node itself ends the process, with status 1, unless the function listens. */
function listenForUncaught() {
  process.on('uncaughtException', (error) => die('Uncaught Exception', error, 129));
  process.on('unhandledRejection', (reason) => {
    const kind = 'Runtime.UnhandledPromiseRejection';
    const frames = isError(reason) ? String(reason.stack).replace(/^[^\n]*/, '') : '';
    const stack = `${kind}: ${String(reason)}${frames}`;
    die('Unhandled Promise Rejection', new RuntimeError(kind, String(reason), stack), 128);
  });
}

if (release < 24) listenForUncaught();
// For what the function starts: Node itself has been started without it.
if (release === 16 || release === 18) process.env.NODE_EXTRA_CA_CERTS ??= '/var/runtime/ca-cert.pem';

setUpGlobal(release);
if (release >= 24) invokeStore = findInvokeStore();
setUpConsole(invokeStore ? () => invokeStore.getRequestId() : () => requestId);
connection = openConnection(socketPath, (answer) => {
  if (expected.shift() === 'invocation') invoke(answer);
});
try {
  handler = await loadHandler(process.env._HANDLER ?? '', release);
  // What is rejected while the function is loaded belongs to its initialisation.
  await new Promise((done) => setImmediate(done));
  started = true;
  askForNext();
} catch (error) {
  die(release >= 24 ? 'Init Error' : 'Uncaught Exception', error, 1);
}
