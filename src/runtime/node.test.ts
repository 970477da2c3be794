import { afterAll, describe, expect, test } from 'vitest';
import { runtimeFixture } from './testing/runtime-fixture.ts';

const fixture = runtimeFixture();
afterAll(() => fixture.close());

const { define, invoke } = fixture;

async function node(app: string, event: unknown = {}, runtime = 'nodejs22.x'): ReturnType<typeof invoke> {
  return invoke(await define(runtime, { 'app.js': app }), event);
}

describe('a Node.js function', () => {
  test.each([
    ['an object', 'exports.handler = async () => ({ a: [1, null, "é"] })', { a: [1, null, 'é'] }],
    ['its event', 'exports.handler = async (event) => event', { given: true }],
    ['nothing', 'exports.handler = async () => {}', null],
    ['a callback', 'exports.handler = (event, context, callback) => setTimeout(() => callback(null, 7), 10)', 7],
    ['neither promise nor callback', 'exports.handler = () => { setTimeout(() => {}, 10) }', null],
    ['context.succeed', 'exports.handler = (event, context) => context.succeed(8)', 8],
    ['a nested export', 'exports.handler = async () => 9', 9],
  ])('answers with %s', async (_, app, value) => {
    const answer = await node(app, { given: true });
    expect(answer.result.functionError).toBeUndefined();
    expect(answer.value).toEqual(value);
  });

  test('a callback waits for the event loop unless the context says otherwise', async () => {
    const app = (wait: boolean): string => `
      let done = false;
      exports.handler = (event, context, callback) => {
        context.callbackWaitsForEmptyEventLoop = ${wait};
        setTimeout(() => { done = true; }, 50);
        callback(null, { get done() { return done; } });
      };`;
    expect((await node(app(true))).value).toEqual({ done: true });
    expect((await node(app(false))).value).toEqual({ done: false });
  });

  test('an exception: errorType, errorMessage, trace', async () => {
    const answer = await node('exports.handler = async () => { throw new TypeError("bad") }');
    expect(answer.result.functionError).toBe('Unhandled');
    expect(answer.value).toEqual({ errorType: 'TypeError', errorMessage: 'bad', trace: expect.any(Array) });
    expect(answer.value).toMatchObject({ trace: expect.arrayContaining(['TypeError: bad']) });
    expect(answer.result.logTail).toMatch(/Z\t[0-9a-f-]{36}\tERROR\tInvoke Error \t\{"errorType":"TypeError"/);
  });

  test.each([
    [
      'a missing module',
      'require("nothing-like-it")',
      'Runtime.ImportModuleError',
      "Error: Cannot find module 'nothing-like-it'",
    ],
    ['a syntax error', 'function (', 'Runtime.UserCodeSyntaxError', 'SyntaxError: '],
    ['a missing handler', 'exports.x = 1', 'Runtime.HandlerNotFound', 'app.handler is undefined or not exported'],
    ['an exception of the module', 'throw new RangeError("r")', 'RangeError', 'r'],
    [
      'a rejection that nobody handles',
      'exports.handler = () => { Promise.reject(new Error("lost")); return new Promise(() => setTimeout(() => {}, 1000)) }',
      'Runtime.UnhandledPromiseRejection',
      'Error: lost',
    ],
    [
      'an exception that nobody catches',
      'exports.handler = () => { setTimeout(() => { throw new RangeError("late") }) }',
      'RangeError',
      'late',
    ],
    ['a result that is no JSON', 'exports.handler = async () => 1n', 'Error', 'Unable to stringify response body'],
  ])('%s: %s', async (_, app, errorType, message) => {
    const answer = await node(app);
    expect(answer.result.functionError).toBe('Unhandled');
    expect(answer.value).toMatchObject({ errorType, errorMessage: expect.stringContaining(message) });
  });

  test.each([
    ['nodot', 'Runtime.MalformedHandlerName'],
    ['../app.handler', 'Runtime.MalformedHandlerName'],
    ['absent.handler', 'Runtime.ImportModuleError'],
  ])('handler %s: %s', async (handler, errorType) => {
    expect((await invoke(await define('nodejs22.x', { 'app.js': '' }, { handler }))).value).toMatchObject({
      errorType,
    });
  });

  test.each([
    ['an ES module by its extension', { 'app.mjs': 'export const handler = async () => "mjs"' }, 'app.handler', 'mjs'],
    [
      'an ES module by package.json',
      { 'app.js': 'export const handler = async () => "esm"', 'package.json': '{"type":"module"}' },
      'app.handler',
      'esm',
    ],
    [
      'CommonJS by its extension',
      { 'app.cjs': 'exports.handler = async () => "cjs"', 'package.json': '{"type":"module"}' },
      'app.handler',
      'cjs',
    ],
    ['a nested export', { 'app.js': 'exports.a = { b: { c: async () => "abc" } }' }, 'app.a.b.c', 'abc'],
    ['a directory', { 'src/in.js': 'exports.handler = async () => "dir"' }, 'src/in.handler', 'dir'],
  ])('%s', async (_, files, handler, value) => {
    expect((await invoke(await define('nodejs22.x', files, { handler }))).value).toBe(value);
  });

  test('from Node.js 24 on, a handler with a callback is refused', async () => {
    const { value } = await node('exports.handler = (event, context, callback) => callback(null, 1)', {}, 'nodejs24.x');
    expect(value).toMatchObject({ errorType: 'Runtime.CallbackHandlerDeprecated' });
  });

  test.each([
    ['process.exit(0)', 'Runtime exited without providing a reason'],
    ['process.exit(5)', 'Runtime exited with error: exit status 5'],
  ])('%s: Runtime.ExitError', async (statement, message) => {
    const answer = await node(`exports.handler = async () => { ${statement} }`);
    expect(answer.value).toEqual({
      errorType: 'Runtime.ExitError',
      errorMessage: `RequestId: ${answer.requestId} Error: ${message}`,
    });
  });

  test('the context', async () => {
    const app = `exports.handler = async (event, context) => {
      const left = context.getRemainingTimeInMillis();
      return [JSON.parse(JSON.stringify(context)), left > 0 && left <= 5000];
    }`;
    const configuration = await define('nodejs22.x', { 'app.js': app });
    const invokedArn = `${configuration.functionArn}:live`;
    const { requestId, result, value } = await invoke(configuration, {}, { clientContext: '{"k":"ü"}', invokedArn });
    const context = {
      callbackWaitsForEmptyEventLoop: true,
      functionVersion: '$LATEST',
      functionName: 'tested',
      memoryLimitInMB: '256',
      logGroupName: '/aws/lambda/tested',
      logStreamName: result.logStream,
      clientContext: { k: 'ü' },
      invokedFunctionArn: invokedArn,
      awsRequestId: requestId,
    };
    expect(value).toEqual([context, true]);
  });

  test('the console: time, request id, level, message; several lines are one event', async () => {
    const { requestId, result } = await node(
      'console.log("init"); exports.handler = async () => { console.log("a\\nb %d", 1); console.error("e"); process.stdout.write("raw\\n") }',
    );
    const time = '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z';
    expect(result.logTail).toMatch(
      new RegExp(
        `${time}\tundefined\tINFO\tinit\nSTART RequestId: ${requestId} Version: \\$LATEST\n` +
          `${time}\t${requestId}\tINFO\ta\nb 1\n${time}\t${requestId}\tERROR\te\nraw\nEND RequestId`,
      ),
    );
    expect(fixture.log.some((message) => message.endsWith('\tINFO\ta\nb 1\n'))).toBe(true);
  });

  test('a streamed response is put together: metadata, eight NUL bytes, body', async () => {
    const { result } = await node(`exports.handler = awslambda.streamifyResponse(async (event, stream) => {
      const http = awslambda.HttpResponseStream.from(stream, { statusCode: 201 });
      http.write('one'); http.end('two');
    })`);
    expect(result.contentType).toBe('application/vnd.awslambda.http-integration-response');
    expect(result.payload.toString()).toBe(`{"statusCode":201}${'\0'.repeat(8)}onetwo`);
  });

  test('a timeout kills, also in an endless loop', async () => {
    const configuration = await define(
      'nodejs22.x',
      { 'app.js': 'exports.handler = async () => { for (;;); }' },
      { timeoutSeconds: 1 },
    );
    const answer = await invoke(configuration);
    expect(answer.value).toEqual({
      errorType: 'Sandbox.Timedout',
      errorMessage: `RequestId: ${answer.requestId} Error: Task timed out after 1.00 seconds`,
    });
  });

  test('a process that ends between invocations is replaced', async () => {
    const app = 'exports.handler = async () => { setTimeout(() => process.exit(3), 20); return process.pid }';
    const configuration = await define('nodejs22.x', { 'app.js': app });
    await invoke(configuration);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await invoke(configuration)).result.functionError).toBeUndefined();
  });

  test('a version that is not here is replaced, with a warning', async () => {
    const { result, value } = await node('exports.handler = async () => 1', {}, 'nodejs99.x');
    expect(value).toBe(1);
    const told = /^INIT_START .*\tWARNING: runtime nodejs99\.x is not on this machine; running on Node\.js \d/;
    expect(fixture.log.some((message) => told.test(message))).toBe(true);
    expect(result.logTail).toMatch(/^START /);
  });
});
