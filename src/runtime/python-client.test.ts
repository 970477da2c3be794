import { afterAll, describe, expect, test } from 'vitest';
import { findInterpreters } from './interpreters/candidates.ts';
import { runtimeFixture } from './testing/runtime-fixture.ts';

// What AWS's own runtime client does (awslambdaric 4.2.2 for Python 3.12 and 3.13, 4.0.4 for Python 3.9), run side by side.
const fixture = runtimeFixture();
afterAll(() => fixture.close());

async function run(lines: string, runtime = 'python3.13') {
  const app = lines.includes('def handler') ? lines : `def handler(event, context):\n    ${lines}\n`;
  return fixture.invoke(await fixture.define(runtime, { 'app.py': `import logging, sys, collections\n${app}` }));
}

const pythons = await findInterpreters('python');

describe.skipIf(pythons.length === 0)('the Python client (needs a python3 on this machine)', () => {
  test.each([
    ['bytes in a result are text', 'return {"b": b"xyz"}', { b: 'xyz' }],
    ['keys may be bytes', 'return {b"k": 1}', { k: 1 }],
    ['a named tuple is an object', 'return collections.namedtuple("P", "x y")(1, 2)', { x: 1, y: 2 }],
    [
      'the handler of the root logger has the name it has there',
      'return type(logging.getLogger().handlers[0]).__name__',
      'LambdaLoggerHandler',
    ],
    ['a tuple is a list', 'return ((1, 2), [(3,)])', [[1, 2], [[3]]]],
    ['an object with _asdict is that dict', 'return type("T", (), {"_asdict": lambda self: {"a": [1]}})()', { a: [1] }],
    ['a closed sys.stdout is no failure', 'sys.stdout.close(); return 1', 1],
    ['sys.stdout.write returns nothing', 'return sys.stdout.write("x")', null],
    ['the deadline has the name it has there', 'return context._epoch_deadline_time_in_ms > 0', true],
    ['the context tells of W3C traces', 'return context.w3c()', {}],
    ['the identity has the name it has there', 'return type(context.identity).__name__', 'CognitoIdentity'],
    ['the context shows itself', 'return repr(context)[:32]', 'LambdaContext([aws_request_id='.slice(0, 32)],
    [
      'hooks of snapshots can be imported from Python 3.12 on',
      'from snapshot_restore_py import register_before_snapshot; return register_before_snapshot(print) or 1',
      1,
    ],
  ])('%s', async (_fact, code, value) => {
    const answer = await run(code);
    if (typeof value === 'string') expect(String(answer.value).startsWith(value)).toBe(true);
    else expect(answer.value).toEqual(value);
  });

  test('Decimals that are not numbers are NaN', async () => {
    const { result } = await run('from decimal import Decimal; return [Decimal("-NaN"), Decimal("1.10")]');
    expect(result.payload.toString()).toBe('[NaN, 1.10]');
  });

  test.each([
    ['return {"b": b"\\xff"}', "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"],
    ['from decimal import Decimal; return {Decimal(1): 1}', 'keys must be str, int, float, bool or None, not Decimal'],
    ['return {1, 2}', 'Object of type set is not JSON serializable'],
    [
      'x = []; [x := [x] for _ in range(100000)]; return x',
      'maximum recursion depth exceeded while calling a Python object',
    ],
    ['a = []; a.append({"a": a}); return a', 'Circular reference detected'],
  ])('what cannot be marshalled: %s', async (code, problem) => {
    expect((await run(code)).value).toMatchObject({
      errorType: 'Runtime.MarshalError',
      errorMessage: `Unable to marshal response: ${problem}`,
    });
  });

  test('a wrong record is raised where it is logged', async () => {
    expect((await run('logging.getLogger().warning("w %d", "x")')).value).toMatchObject({ errorType: 'TypeError' });
  });

  test.each([
    ['a result', 'return "\\ud800"'],
    ['the text of an exception', 'raise ValueError("\\ud800")'],
  ])('from Python 3.12 on, %s that cannot be encoded ends the process', async (_what, code) => {
    const { value } = await run(code);
    expect(value).toMatchObject({
      errorType: 'Runtime.ExitError',
      errorMessage: expect.stringMatching(/exit status 1$/),
    });
  });

  test('before, the text of an exception does too', async () => {
    expect((await run('raise ValueError("\\ud800")', 'python3.9')).value).toMatchObject({
      errorType: 'Runtime.ExitError',
    });
  });

  test('a value may stand in a result twice', async () => {
    expect((await run('a = [1]; return [a, {"a": a}, a]')).value).toEqual([[1], { a: [1] }, [1]]);
  });

  test('context.log makes an event of its own, while Lambda has its handler there', async () => {
    await run('context.log("one"); context.log("two\\n"); return 1');
    expect(fixture.log).toEqual(expect.arrayContaining(['one', 'two\n']));
    await run('logging.getLogger().handlers.clear(); context.log("a"); context.log("b\\n"); return 1');
    expect(fixture.log).toContain('ab\n');
  });

  test('text that cannot be encoded cannot be printed', async () => {
    expect((await run('print("\\ud800")')).value).toMatchObject({ errorType: 'UnicodeEncodeError' });
  });

  test('texts beyond ASCII are sent as they are from Python 3.12 on, and escaped before', async () => {
    const newer = await run('raise ValueError("hé 日本")');
    expect(newer.result.payload.toString()).toContain('"hé 日本"');
    const older = await run('raise ValueError("hé 日本")', 'python3.9');
    expect(older.result.payload.toString()).toContain('h\\u00e9');
  });

  test('a frame of the trace is its first line, without marks under it', async () => {
    const code = 'def handler(event, context):\n    return (1\n        / 0)\n';
    const { value } = await run(code);
    const [frame] = (value as { stackTrace: string[] }).stackTrace;
    expect(frame).toMatch(/^ {2}File "\S+app\.py", line \d, in handler\n {4}.*\n$/);
    expect(frame).not.toContain('~');
  });

  test('what the call itself raises has the frame of the client', async () => {
    const { value } = await run('def handler(event):\n    return 1\n');
    expect(value).toMatchObject({
      errorType: 'TypeError',
      stackTrace: [
        expect.stringMatching(/bootstrap\.py.*\n {4}response = request_handler\(event, lambda_context\)\n$/s),
      ],
    });
  });

  test('a module that cannot be imported has no trace, and its path keeps its slashes', async () => {
    const configuration = await fixture.define('python3.13', { 'app.py': '' }, { handler: 'pkg/sub/nope.handler' });
    expect((await fixture.invoke(configuration)).value).toEqual({
      errorMessage: "Unable to import module 'pkg/sub/nope': No module named 'pkg'",
      errorType: 'Runtime.ImportModuleError',
      requestId: '',
      stackTrace: [],
    });
    const log = fixture.log.join('');
    expect(log).toMatch(/\[WARNING\]\t\S+\.\d{3}Z\t\tLAMBDA_WARNING: Unhandled exception\. The most likely cause/);
  });

  test('errors of Python 3.8 do not name the request (recorded Jan 2026)', async () => {
    const { value } = await run('raise ValueError("x")', 'python3.8');
    expect(value).not.toHaveProperty('requestId');
    expect((await run('raise ValueError("x")', 'python3.9')).value).toHaveProperty('requestId');
  });

  test('an error without a text has no colon in the log, and the line about the trace always follows', async () => {
    await run('raise ValueError()');
    expect(
      fixture.log.some((message) => message.startsWith('[ERROR] ValueError\nTraceback (most recent call last):\n')),
    ).toBe(true);
  });

  test('milliseconds of the log have three digits', async () => {
    await run('logging.getLogger().warning("told")');
    expect(
      fixture.log.some((message) => /^\[WARNING\]\t\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\t.*\ttold\n$/.test(message)),
    ).toBe(true);
  });
});
