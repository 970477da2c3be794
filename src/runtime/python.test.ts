import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { findInterpreters } from './interpreters/candidates.ts';
import { runtimeFixture } from './testing/runtime-fixture.ts';

const pythons = await findInterpreters('python');
const fixture = runtimeFixture();
afterAll(() => fixture.close());

const { define, invoke } = fixture;

async function python(app: string, event: unknown = {}, runtime = 'python3.13'): ReturnType<typeof invoke> {
  return invoke(await define(runtime, { 'app.py': app }), event);
}

const reason = 'needs a python3 on this machine';

describe.skipIf(pythons.length === 0)(`a Python function (${reason})`, () => {
  test.each([
    ['an object', 'return {"a": [1, None, "é"]}', { a: [1, null, 'é'] }],
    ['nothing', 'pass', null],
    ['its event', 'return event', { given: true }],
    ['a Decimal, as a number', 'import decimal; return [decimal.Decimal("1.10")]', [1.1]],
  ])('answers with %s', async (_, body, value) => {
    const answer = await python(`def handler(event, context):\n    ${body}\n`, { given: true });
    expect(answer.result.functionError).toBeUndefined();
    expect(answer.value).toEqual(value);
  });

  test.each([
    ['python3.11', '"\\u00e9"'],
    ['python3.13', '"é"'],
  ])('%s writes é as %s', async (runtime, text) => {
    const answer = await python('def handler(event, context): return "é"', {}, runtime);
    expect(answer.result.payload.toString()).toBe(text);
  });

  test('bytes are sent unchanged as application/unknown', async () => {
    const { result } = await python('def handler(event, context): return b"\\x00\\xff"');
    expect(result.contentType).toBe('application/unknown');
    expect(result.payload).toEqual(Buffer.from([0, 255]));
  });

  test('an exception: errorMessage, errorType, requestId, stackTrace', async () => {
    const answer = await python('def handler(event, context):\n    raise ValueError("bad")\n');
    expect(answer.result.functionError).toBe('Unhandled');
    expect(answer.value).toEqual({
      errorMessage: 'bad',
      errorType: 'ValueError',
      requestId: answer.requestId,
      stackTrace: [
        expect.stringMatching(/^ {2}File ".*\/app.py", line 2, in handler\n {4}raise ValueError\("bad"\)\n/),
      ],
    });
    expect(answer.result.logTail).toMatch(
      /\[ERROR\] ValueError: bad\nTraceback \(most recent call last\):\n\u00a0\u00a0File ".*", line 2, in handler\n\u00a0{4}raise/,
    );
  });

  test.each([
    [
      'a missing import',
      'import nothing_like_it',
      'Runtime.ImportModuleError',
      "Unable to import module 'app': No module named 'nothing_like_it'",
    ],
    ['a syntax error', 'def (', 'Runtime.UserCodeSyntaxError', "Syntax error in module 'app': "],
    ['a missing handler', 'x = 1', 'Runtime.HandlerNotFound', "Handler 'handler' missing on module 'app'"],
    ['an exception of the module', 'raise KeyError("k")', 'KeyError', "'k'"],
  ])('%s at init: %s', async (_, app, errorType, message) => {
    const answer = await python(app);
    expect(answer.result.functionError).toBe('Unhandled');
    expect(answer.value).toMatchObject({ errorType, requestId: '', errorMessage: expect.stringContaining(message) });
  });

  test.each([
    ['nodot', 'Runtime.MalformedHandlerName', "Bad handler 'nodot'"],
    ['sys.exit', 'Runtime.BuiltInModuleConflict', 'Cannot use built-in module sys'],
    ['absent.handler', 'Runtime.ImportModuleError', "Unable to import module 'absent'"],
  ])('handler %s: %s', async (handler, errorType, message) => {
    const configuration = await define('python3.13', { 'app.py': '' }, { handler });
    const { value } = await invoke(configuration);
    expect(value).toMatchObject({ errorType, errorMessage: expect.stringContaining(message) });
  });

  test('a handler in a package: slashes are dots', async () => {
    const files = { 'pkg/__init__.py': '', 'pkg/mod.py': 'def run(event, context): return __name__' };
    expect((await invoke(await define('python3.13', files, { handler: 'pkg/mod.run' }))).value).toBe('pkg.mod');
  });

  test('a result that is no JSON: Runtime.MarshalError', async () => {
    const { value } = await python('def handler(event, context): return {1, 2}');
    expect(value).toMatchObject({ errorType: 'Runtime.MarshalError' });
  });

  test.each([
    ['import sys\ndef handler(event, context): sys.exit(0)', 'Runtime exited without providing a reason'],
    ['def handler(event, context): exit(3)', 'Runtime exited with error: exit status 3'],
    ['import os\ndef handler(event, context): os.kill(os.getpid(), 9)', 'Runtime exited with error: signal: killed'],
    ['import os\nos._exit(127)', 'Runtime exited with error: exit status 127'],
  ])('%s: Runtime.ExitError', async (app, message) => {
    const answer = await python(app);
    expect(answer.result.functionError).toBe('Unhandled');
    expect(answer.value).toEqual({
      errorType: 'Runtime.ExitError',
      errorMessage: `RequestId: ${answer.requestId} Error: ${message}`,
    });
  });

  test('the context', async () => {
    const app = `
def handler(event, context):
    left = context.get_remaining_time_in_millis()
    names = ['aws_request_id', 'function_name', 'function_version', 'invoked_function_arn', 'memory_limit_in_mb', 'log_group_name', 'log_stream_name']
    return [dict((name, getattr(context, name)) for name in names), 0 < left <= 5000, context.client_context.custom, context.client_context.client.app_title]
`;
    const configuration = await define('python3.13', { 'app.py': app });
    const clientContext = '{"custom":{"k":"ü"},"client":{"app_title":"t"}}';
    const invokedArn = `${configuration.functionArn}:live`;
    const { requestId, result, value } = await invoke(configuration, {}, { clientContext, invokedArn });
    const context = {
      aws_request_id: requestId,
      function_name: 'tested',
      function_version: '$LATEST',
      invoked_function_arn: invokedArn,
      memory_limit_in_mb: '256',
      log_group_name: '/aws/lambda/tested',
      log_stream_name: result.logStream,
    };
    expect(value).toEqual([context, true, { k: 'ü' }, 't']);
  });

  test('print and logging, in order and each in its form', async () => {
    const app = `
import logging, subprocess
logging.getLogger().setLevel(logging.INFO)
def handler(event, context):
    print("\\nmulti\\nline\\n")
    logging.info("told\\nonce")
    print("another\\rline")
    subprocess.call(["echo", "child"])
`;
    const { requestId, result } = await python(app);
    const init =
      /^INIT_START Runtime Version: python:3\.\d+\.v\d+\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:[0-9a-f]{64}/;
    expect(fixture.log.some((message) => init.test(message))).toBe(true);
    // Recorded on AWS: LogResult begins with START, and an empty line is no event.
    expect(
      result.logTail.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z/, 'TIME').replace(/\d+(\.\d+)? (ms|MB)/g, '# $2'),
    ).toBe(
      `START RequestId: ${requestId} Version: $LATEST\nmulti\nline\n[INFO]\tTIME\t${requestId}\ttold\nonce\n` +
        `another\rline\nchild\nEND RequestId: ${requestId}\nREPORT RequestId: ${requestId}\tDuration: # ms\t` +
        'Billed Duration: # ms\tMemory Size: # MB\tMax Memory Used: # MB\tInit Duration: # ms\t\n'.replaceAll(
          'MB',
          'MB',
        ),
    );
    expect(fixture.log).toContain('multi\n');
    expect(fixture.log).not.toContain('\n');
    expect(fixture.log).toContain('another\rline\n');
    expect(fixture.log.some((message) => message.endsWith('told\nonce\n'))).toBe(true);
  });

  test('the environment is used again, its memory too', async () => {
    const configuration = await define('python3.13', {
      'app.py': 'n = 0\ndef handler(e, c):\n    global n\n    n += 1\n    return n',
    });
    expect((await invoke(configuration)).value).toBe(1);
    const second = await invoke(configuration);
    expect(second.value).toBe(2);
    expect(second.result.initDurationMs).toBeUndefined();
    expect(second.result.logTail).toMatch(/^START /);
  });

  test('a timeout kills; the next invocation finds /tmp and not the memory', async () => {
    const app = `
import os, time
n = 0
def handler(event, context):
    global n
    n += 1
    if event.get("sleep"):
        open(event["file"], "w").close()
        time.sleep(30)
    return [n, os.path.exists(event["file"])]
`;
    const configuration = await define('python3.13', { 'app.py': app }, { timeoutSeconds: 1 });
    const file = `/tmp/kept-${randomUUID()}`;
    const late = await invoke(configuration, { file, sleep: true });
    expect(late.result.functionError).toBe('Unhandled');
    expect(late.value).toEqual({
      errorType: 'Sandbox.Timedout',
      errorMessage: `RequestId: ${late.requestId} Error: Task timed out after 1.00 seconds`,
    });
    expect(late.result.logTail).toContain('\tStatus: timeout\n');
    const next = await invoke(configuration, { file });
    expect(next.value).toEqual([1, true]);
    rmSync(file, { force: true });
    expect(next.result.logStream).toBe(late.result.logStream);
  });

  test('a response over 6 MB is Function.ResponseSizeTooLarge, and the environment goes on', async () => {
    const configuration = await define('python3.13', { 'app.py': 'def handler(e, c): return "x" * e' });
    expect((await invoke(configuration, 6_291_555)).value).toEqual({
      errorMessage: 'Response payload size exceeded maximum allowed payload size (6291556 bytes).',
      errorType: 'Function.ResponseSizeTooLarge',
    });
    expect((await invoke(configuration, 6_291_554)).result.payload.length).toBe(6_291_556);
  });

  test('concurrent invocations run at the same time in environments of their own', async () => {
    const app = 'import os, time\nme = os.urandom(8).hex()\ndef handler(e, c):\n    time.sleep(0.5)\n    return me';
    const configuration = await define('python3.13', { 'app.py': app });
    const answers = await Promise.all([1, 2, 3].map(() => invoke(configuration)));
    expect(new Set(answers.map((answer) => answer.value)).size).toBe(3);
    expect(new Set(answers.map((answer) => answer.result.logStream)).size).toBe(3);
  });

  test('output without end is bounded and marked', async () => {
    const { result, value } = await python(
      'def handler(e, c):\n    for n in range(80): print("x" * 1000000)\n    return 1',
    );
    expect(value).toBe(1);
    expect(result.logTail).toContain('Log output beyond 16777216 bytes in one invocation was dropped.\n');
    expect(Math.max(...fixture.log.map((message) => message.length))).toBe(262_144);
  });

  test('memory beyond the function’s size: signal: killed', async () => {
    const app = 'import time\ndef handler(e, c):\n    x = b"1" * 400000000\n    time.sleep(3)';
    const { value } = await python(app);
    expect(value).toMatchObject({ errorMessage: expect.stringContaining('signal: killed') });
  });

  test('each installed version of Python runs functions', async () => {
    const versions = [...new Set(pythons.map((one) => Number(one.version.split('.')[1])))];
    for (const minor of versions) {
      const { value } = await python(
        'import sys\ndef handler(e, c): return sys.version_info[1]',
        {},
        `python3.${minor}`,
      );
      expect(value).toBe(minor);
    }
  });

  test.skipIf(!pythons.some((one) => one.hasBoto3))(
    'boto3 of the interpreter is found (needs one with boto3)',
    async () => {
      const minor = pythons.find((one) => one.hasBoto3)?.version.split('.')[1];
      const app = 'import boto3\ndef handler(e, c): return boto3.client("sts").meta.region_name';
      const configuration = await define(`python3.${minor}`, { 'app.py': app }, { timeoutSeconds: 20 });
      expect((await invoke(configuration)).value).toBe('us-east-1');
    },
  );
});
