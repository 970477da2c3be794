import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { runtimeFixture } from './testing/runtime-fixture.ts';

// What AWS's own runtime clients do (aws-lambda-ric 3.3.0 as on nodejs20.x, 4.0.2 as on nodejs24.x), run side by side.
const fixture = runtimeFixture();
afterAll(() => fixture.close());

async function run(app: string, runtime: string, file = 'app.js') {
  return fixture.invoke(await fixture.define(runtime, { [file]: app }, { timeoutSeconds: 2 }));
}

const exit = (status: number) => ({
  errorType: 'Runtime.ExitError',
  errorMessage: expect.stringMatching(`exit status ${status}$`),
});
const sleep = 'const sleep = (ms) => new Promise((done) => setTimeout(done, ms));';

test.each([
  [
    'nodejs24.x takes streaming handlers of three parameters',
    'nodejs24.x',
    'exports.handler = awslambda.streamifyResponse(async (event, stream, context) => { stream.write("a"); stream.end(); })',
    'a',
  ],
  [
    'nodejs24.x: who listens for rejections has handled them',
    'nodejs24.x',
    `${sleep} process.on("unhandledRejection", () => {}); exports.handler = async () => { Promise.reject(new Error("u")); await sleep(50); return 1 }`,
    1,
  ],
  [
    'nodejs20.x: a promise that stays open is null',
    'nodejs20.x',
    'exports.handler = async () => { await new Promise(() => {}) }',
    null,
  ],
  [
    'nodejs20.x: who has called back has answered, whatever is thrown behind it',
    'nodejs20.x',
    'exports.handler = (e, c, cb) => { cb(null, 1); throw new Error("after") }',
    1,
  ],
  [
    'nodejs20.x: the callback comes before what is returned',
    'nodejs20.x',
    'exports.handler = async (e, c, cb) => { cb(null, "cb"); return "ret" }',
    'cb',
  ],
  [
    'console.fatal is there',
    'nodejs24.x',
    'exports.handler = async () => { console.fatal("x"); return typeof console.fatal }',
    'function',
  ],
  [
    'what a stream is given that is no text is written as JSON',
    'nodejs20.x',
    'exports.handler = awslambda.streamifyResponse(async (event, stream) => { stream.write({ a: 1 }); stream.end(); })',
    { a: 1 },
  ],
  [
    'a response that is never written to has no prelude',
    'nodejs20.x',
    'exports.handler = awslambda.streamifyResponse(async (event, stream) => { awslambda.HttpResponseStream.from(stream, { statusCode: 204 }).end(); })',
    '',
  ],
  [
    'nodejs24.x has no callbackWaitsForEmptyEventLoop',
    'nodejs24.x',
    'exports.handler = async (e, c) => ["callbackWaitsForEmptyEventLoop" in c, "tenantId" in c, "xRayTraceId" in c]',
    [false, true, true],
  ],
])('%s', async (_fact, runtime, app, value) => {
  expect((await run(app, runtime)).value).toEqual(value);
});

test.each([
  ['nodejs18.x', '/var/runtime/ca-cert.pem'],
  ['nodejs20.x', null],
])('%s: NODE_EXTRA_CA_CERTS is %s (recorded Jan 2026)', async (runtime, value) => {
  expect((await run('exports.handler = async () => process.env.NODE_EXTRA_CA_CERTS', runtime)).value).toBe(value);
});

test('nodejs24.x finds a handler in the default export', async () => {
  const app = 'export default { handler: async () => "found" };';
  expect((await run(app, 'nodejs24.x', 'app.mjs')).value).toBe('found');
});

describe('failures', () => {
  test.each([
    [
      'nodejs24.x: a rejection that nobody handles ends the process, before the response',
      'nodejs24.x',
      'exports.handler = async () => { Promise.reject(new Error("u")); return 1 }',
      exit(1),
    ],
    [
      'nodejs24.x: so does an exception that nobody catches',
      'nodejs24.x',
      `${sleep} exports.handler = async () => { setTimeout(() => { throw new Error("u") }); await sleep(500); }`,
      exit(1),
    ],
    [
      'nodejs24.x: a promise that stays open ends the process without a reason',
      'nodejs24.x',
      'exports.handler = async () => { await new Promise(() => {}) }',
      { errorMessage: expect.stringMatching(/Runtime exited without providing a reason$/) },
    ],
    [
      'a function is no result',
      'nodejs20.x',
      'exports.handler = async () => () => 1',
      { errorType: 'TypeError', errorMessage: 'Wrong arguments' },
    ],
    [
      'a symbol is no result',
      'nodejs24.x',
      'exports.handler = async () => Symbol("s")',
      { errorType: 'TypeError', errorMessage: 'Wrong arguments' },
    ],
    [
      'a content type behind the first write',
      'nodejs20.x',
      'exports.handler = awslambda.streamifyResponse(async (event, stream) => { stream.write("s"); stream.setContentType("text/plain"); stream.end() })',
      { errorType: 'Runtime.InvalidStreamingOperation', errorMessage: 'Cannot set content-type, too late.' },
    ],
    [
      'nodejs24.x: a result that is no JSON',
      'nodejs24.x',
      'exports.handler = async () => 1n',
      { errorType: 'Runtime.JSONStringifyError' },
    ],
    [
      'nodejs20.x: nothing is thrown as "handled"',
      'nodejs20.x',
      'exports.handler = async () => { throw undefined }',
      { errorType: 'string', errorMessage: 'handled', trace: [] },
    ],
    [
      'nodejs20.x: a symbol cannot be thrown',
      'nodejs20.x',
      'exports.handler = async () => { throw Symbol("s") }',
      { errorType: 'TypeError', errorMessage: 'Cannot convert a Symbol value to a string' },
    ],
    [
      'DEL is written as an escape',
      'nodejs20.x',
      'exports.handler = async () => { throw new Error("a\\u007fb") }',
      { errorMessage: 'a%7Fb' },
    ],
    [
      'nodejs24.x: an error without a stack has no trace',
      'nodejs24.x',
      'exports.handler = async () => { const e = new Error("x"); e.stack = undefined; throw e }',
      { trace: [] },
    ],
    [
      'an error whose name is no text',
      'nodejs20.x',
      'exports.handler = async () => { const e = new Error("x"); e.name = 5; throw e }',
      { errorType: 'handled', errorMessage: expect.stringMatching(/^callback called with Error argument/) },
    ],
    [
      'nodejs24.x: an error of another realm',
      'nodejs24.x',
      'exports.handler = async () => { throw require("vm").runInNewContext("new Error(\'other realm\')") }',
      { errorType: 'object', errorMessage: 'Error: other realm', trace: [] },
    ],
    [
      'nodejs20.x: a rejected text has no quotes',
      'nodejs20.x',
      `${sleep} exports.handler = async () => { Promise.reject("unhandled text"); await sleep(500) }`,
      { errorType: 'Runtime.UnhandledPromiseRejection', errorMessage: 'unhandled text' },
    ],
    [
      '0 is no handler',
      'nodejs20.x',
      'exports.handler = 0',
      { errorMessage: 'app.handler is undefined or not exported' },
    ],
    [
      'nodejs24.x refuses callbacks in its own words',
      'nodejs24.x',
      'exports.handler = (event, context, callback) => callback()',
      {
        errorType: 'Runtime.CallbackHandlerDeprecated',
        errorMessage: expect.stringMatching(/^ERROR: AWS Lambda has removed support for callback-based/),
      },
    ],
    [
      'a file that is missing is no module that is missing',
      'nodejs20.x',
      'require("fs").readFileSync("/nope"); exports.handler = async () => 1',
      { errorType: 'Error', errorMessage: "ENOENT: no such file or directory, open '/nope'" },
    ],
    [
      'nodejs20.x: the trace of what cannot be parsed is that of the client',
      'nodejs20.x',
      'exports.handler = async ( => 1',
      {
        errorType: 'Runtime.UserCodeSyntaxError',
        trace: [
          "Runtime.UserCodeSyntaxError: SyntaxError: Unexpected token '=>'",
          expect.stringMatching(/^ {4}at _loadUserApp \(file:\/\/\/var\/runtime\/index\.mjs:/),
          expect.stringMatching(/^ {4}at async UserFunction\.js\.module\.exports\.load /),
        ],
      },
    ],
    [
      'nodejs20.x: what is rejected while the function is loaded is told',
      'nodejs20.x',
      'Promise.reject(new Error("r")); exports.handler = async () => 1',
      { errorType: 'Runtime.UnhandledPromiseRejection', errorMessage: 'Error: r' },
    ],
    [
      'nodejs20.x: null that is thrown at load has no code',
      'nodejs20.x',
      'throw null',
      { errorType: 'TypeError', errorMessage: "Cannot read properties of null (reading 'code')" },
    ],
    [
      'a module that is missing was required by the client',
      'nodejs24.x',
      'require("nope")',
      {
        errorType: 'Runtime.ImportModuleError',
        errorMessage: expect.stringMatching(/Cannot find module 'nope'\nRequire stack:\n- .*app\.js$/),
      },
    ],
    [
      'nodejs20.x tells of itself too',
      'nodejs20.x',
      'require("nope")',
      {
        errorMessage: expect.stringMatching(/Require stack:\n- .*app\.js\n- \/var\/runtime\/index\.mjs$/),
        trace: expect.arrayContaining([
          expect.stringMatching(/^Runtime\.ImportModuleError: Error: Cannot find module/),
        ]),
      },
    ],
  ])('%s', async (_fact, runtime, app, expected) => {
    const { result, value } = await run(app, runtime);
    expect(result.functionError).toBe('Unhandled');
    expect(value).toMatchObject(expected);
  });

  test('a missing import is an error of its own', async () => {
    const { value } = await run('import x from "nope"; export const handler = x;', 'nodejs24.x', 'app.mjs');
    expect(value).toMatchObject({
      errorType: 'Error',
      errorMessage: expect.stringMatching(/^Cannot find package 'nope'/),
    });
  });

  test('nodejs24.x imports the folder of a name before its file, which fails', async () => {
    const files = { 'app.js': 'exports.handler = async () => 1', 'app/other.js': '' };
    expect((await fixture.invoke(await fixture.define('nodejs24.x', files))).value).toMatchObject({
      errorType: 'Error',
      errorMessage: expect.stringMatching(
        /^Directory import '\/var\/task\/app' is not supported .* imported from \/var\/runtime\/index\.mjs\n/,
      ),
    });
    expect((await fixture.invoke(await fixture.define('nodejs20.x', files))).value).toBe(1);
  });

  test('a stream that is never ended waits until the time is over', async () => {
    const app = 'exports.handler = awslambda.streamifyResponse(async (event, stream) => { stream.write("a") })';
    expect((await run(app, 'nodejs20.x')).value).toMatchObject({ errorType: 'Sandbox.Timedout' });
  });
});

const streaming = (handler: string) => `exports.handler = awslambda.streamifyResponse(${handler})`;

describe('a streaming handler', () => {
  test.each([
    [
      'what end is given is not written: no metadata goes before it',
      'async (event, stream) => { awslambda.HttpResponseStream.from(stream, { statusCode: 201 }).end("x") }',
      'x',
      /^$/,
    ],
    [
      'what it returns is ignored, which the log says',
      'async (event, stream) => { stream.write("x"); stream.end(); return 3 }',
      'x',
      /\tWARN\tStreaming handlers ignore return values\.\n$/,
    ],
    [
      'what it throws behind the end is logged alone',
      'async (event, stream) => { stream.write("x"); stream.end(); throw new TypeError("late") }',
      'x',
      /\tERROR\tInvoke Error \t\{"errorType":"TypeError","errorMessage":"late"/,
    ],
    [
      'one that is not async and has ended its stream has answered all the same',
      '(event, stream) => { stream.end("x") }',
      'x',
      /\tERROR\tInvoke Error \t\{"errorType":"Error","errorMessage":"Streaming does not support non-async handlers\."/,
    ],
  ])('%s', async (_fact, handler, value, line) => {
    for (const runtime of ['nodejs20.x', 'nodejs24.x']) {
      fixture.log.length = 0;
      const answer = await run(streaming(handler), runtime);
      expect([answer.result.functionError, answer.value]).toEqual([undefined, value]);
      expect(fixture.log.filter((message) => !/^(?:START|END|REPORT|INIT)/.test(message)).join('')).toMatch(line);
    }
  });

  test.each([
    ['nodejs20.x', 'string'],
    ['nodejs24.x', 'Error'],
  ])('%s: one that is not async is an error', async (runtime, errorType) => {
    const { value } = await run(streaming('(event, stream) => {}'), runtime);
    expect(value).toMatchObject({ errorType, errorMessage: 'Streaming does not support non-async handlers.' });
  });

  test('nodejs24.x goes on to the next invocation when it has returned, not when its stream has ended', async () => {
    const app = `${sleep} let done = ["not yet", Math.random()]; ${streaming('async (event, stream) => { stream.write(JSON.stringify(done)); stream.end(); await sleep(20); done[0] = "done" }')}`;
    const configuration = await fixture.define('nodejs24.x', { 'app.js': app });
    const [first, environment] = (await fixture.invoke(configuration)).value as [string, number];
    expect(first).toBe('not yet');
    // While it has not returned, another environment may be started for the next one.
    const next = async () => (await fixture.invoke(configuration)).value as [string, number];
    let answer = await next();
    while (answer[1] !== environment) answer = await next();
    expect(answer[0]).toBe('done');
  });
});

describe('the invoke store of nodejs24.x', () => {
  const library = readFileSync('node_modules/@aws/lambda-invoke-store/dist-cjs/invoke-store.js', 'utf8');
  const traceId = 'Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=1';
  const ids =
    'const ids = (store) => [store.getRequestId(), store.getXRayTraceId() === process.env._X_AMZN_TRACE_ID, store.getTenantId() ?? null, store.hasContext()];';

  test.each([
    ['is global', `${ids} exports.handler = async () => ids(awslambda.InvokeStore)`],
    [
      'is what the package @aws/lambda-invoke-store finds',
      `${ids} const { InvokeStore } = require('@aws/lambda-invoke-store');
       exports.handler = async () => ids(await InvokeStore.getInstanceAsync())`,
    ],
  ])('%s, with the ids of the invocation', async (_fact, app) => {
    const files = { 'app.js': app, 'node_modules/@aws/lambda-invoke-store/index.js': library };
    const configuration = await fixture.define('nodejs24.x', files);
    for (let times = 0; times < 2; times++) {
      const { requestId, value } = await fixture.invoke(configuration, {}, { traceId });
      expect(value).toEqual([requestId, true, null, true]);
    }
  });

  test.each([
    [
      'knows no invocation before the first',
      'const early = awslambda.InvokeStore.getRequestId(); exports.handler = async () => early',
      '-',
    ],
    [
      'keeps what it is given',
      'exports.handler = async () => { awslambda.InvokeStore.set("a", 1); return awslambda.InvokeStore.get("a") }',
      1,
    ],
    [
      'keeps its own ids from being changed',
      'exports.handler = async () => { try { awslambda.InvokeStore.set(Symbol.for("_AWS_LAMBDA_REQUEST_ID"), 1) } catch (error) { return error.message } }',
      'Cannot modify protected Lambda context field: Symbol(_AWS_LAMBDA_REQUEST_ID)',
    ],
  ])('%s', async (_fact, app, value) => {
    expect((await run(app, 'nodejs24.x')).value).toEqual(value);
  });

  test('tells the console the id', async () => {
    await run(
      'exports.handler = async () => awslambda.InvokeStore.run({}, () => console.log("of nobody"))',
      'nodejs24.x',
    );
    expect(fixture.log).toContainEqual(expect.stringMatching(/\t-\tINFO\tof nobody\n$/));
  });

  test.each(['nodejs20.x', 'nodejs24.x'])('%s: a function that wants no global has none', async (runtime) => {
    const environment = { AWS_LAMBDA_NODEJS_NO_GLOBAL_AWSLAMBDA: 'true' };
    const app = 'exports.handler = async () => { console.log("said"); return typeof awslambda }';
    const configuration = await fixture.define(runtime, { 'app.js': app }, { environment });
    const { requestId, value } = await fixture.invoke(configuration);
    expect(value).toBe('undefined');
    expect(fixture.log).toContainEqual(expect.stringContaining(`\t${requestId}\tINFO\tsaid`));
  });
});

test.each([
  [
    'nodejs20.x',
    'callbackWaitsForEmptyEventLoop succeed fail done functionVersion functionName memoryLimitInMB logGroupName logStreamName clientContext identity invokedFunctionArn awsRequestId tenantId getRemainingTimeInMillis',
  ],
  [
    'nodejs24.x',
    'clientContext identity invokedFunctionArn awsRequestId tenantId xRayTraceId getRemainingTimeInMillis functionName functionVersion memoryLimitInMB logGroupName logStreamName',
  ],
])('%s: the members of the context in their order', async (runtime, members) => {
  expect((await run('exports.handler = async (e, c) => Object.keys(c).join(" ")', runtime)).value).toBe(members);
});

describe('the log', () => {
  test.each(['nodejs20.x', 'nodejs24.x'])(
    '%s: errors go to the console that the function has put there',
    async (runtime) => {
      const app =
        'console.error = (...values) => process.stdout.write(`mine: ${values}\\n`); exports.handler = async () => { throw new Error("x") }';
      await run(app, runtime);
      expect(fixture.log).toContainEqual(
        expect.stringMatching(/^mine: Invoke Error,\t\{"errorType":"Error","errorMessage":"x"/),
      );
    },
  );

  test('what an error has that is no JSON is left out, with all else of its own', async () => {
    await run('exports.handler = async () => { throw Object.assign(new Error("big"), { n: 1n, m: 1 }) }', 'nodejs24.x');
    expect(fixture.log).toContainEqual(
      expect.stringMatching(/\tInvoke Error \t\{"errorType":"Error","errorMessage":"big","trace":\["Error: big"/),
    );
  });

  test.each([
    [
      'console.log() says undefined',
      'nodejs20.x',
      'exports.handler = async () => console.log()',
      /\tINFO\tundefined\n$/,
    ],
    [
      'a thrown text is logged as an error',
      'nodejs20.x',
      'exports.handler = async () => { throw "just text" }',
      /\tERROR\tInvoke Error \t\{"errorType":"Error","errorMessage":"just text","stack":\["Error: just text"/,
    ],
    [
      'nodejs24.x tells of an initialisation by a hyphen',
      'nodejs24.x',
      'throw new Error("early")',
      /\t-\tERROR\tInit Error \t\{"errorType":"Error","errorMessage":"early"/,
    ],
    [
      'a code comes before what else an error has',
      'nodejs20.x',
      'exports.handler = async () => { throw Object.assign(new Error("x"), { own: 1, code: "C" }) }',
      /"errorMessage":"x","code":"C","own":1,/,
    ],
  ])('%s', async (_fact, runtime, app, line) => {
    await run(app, runtime);
    expect(fixture.log.some((message) => line.test(message))).toBe(true);
  });
});
