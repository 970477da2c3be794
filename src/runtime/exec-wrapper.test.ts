import { afterAll, describe, expect, test } from 'vitest';
import type { LauncherChoice } from './launchers/choose-launcher.ts';
import { runtimeFixture } from './testing/runtime-fixture.ts';
import { zipFixture } from './testing/zip-fixture.ts';

const launchers: LauncherChoice[] = ['auto', 'process'];

// https://docs.aws.amazon.com/lambda/latest/dg/runtimes-modify.html#runtime-wrapper
describe.each(launchers)('AWS_LAMBDA_EXEC_WRAPPER (launcher: %s)', (launcher) => {
  const fixture = runtimeFixture({ launcher });
  afterAll(() => fixture.close());

  async function run(wrapper: string) {
    const script = '#!/bin/sh\nexport WRAPPED="with $# words"\nexec "$@"\n';
    const entries = [
      { name: 'app.js', data: 'exports.handler = async () => process.env.WRAPPED ?? "not wrapped"' },
      { name: 'wrap', data: script, mode: 0o100755 },
    ];
    const { sha256Hex } = await fixture.runtime.packages.install(zipFixture(entries));
    const environment = { AWS_LAMBDA_EXEC_WRAPPER: wrapper };
    return fixture.invoke(await fixture.define('nodejs22.x', {}, { codeSha256Hex: sha256Hex, environment }));
  }

  test('the wrapper is started, with the command line of the runtime', async () => {
    expect((await run('/var/task/wrap')).value).toMatch(/^with \d+ words$/);
  });

  test('a wrapper that is not there ends the runtime with status 127 (recorded Nov 2025)', async () => {
    const { requestId, value, result } = await run('/var/task/none');
    expect(result.functionError).toBe('Unhandled');
    expect(value).toEqual({
      errorType: 'Runtime.ExitError',
      errorMessage: `RequestId: ${requestId} Error: Runtime exited with error: exit status 127`,
    });
  });
});
