import { afterAll, describe, expect, test } from 'vitest';
import { runtimeFixture } from './testing/runtime-fixture.ts';
import { zipFixture } from './testing/zip-fixture.ts';

const fixture = runtimeFixture();
afterAll(() => fixture.close());

async function run(mode: number) {
  const entries = [
    {
      name: 'app.js',
      data: 'exports.handler = async () => require("fs").readFileSync("data", "utf8")',
      mode: 0o100644,
    },
    { name: 'data', data: 'read', mode: 0o100000 | mode },
  ];
  const { sha256Hex } = await fixture.runtime.packages.install(zipFixture(entries));
  return (await fixture.invoke(await fixture.define('nodejs22.x', {}, { codeSha256Hex: sha256Hex }))).value;
}

// https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-deployment.html
describe('a function is another user than the owner of its files', () => {
  test.each([0o644, 0o755, 0o444, 0o604])('%o: it reads them', async (mode) => expect(await run(mode)).toBe('read'));

  test.each([0o600, 0o640, 0o660, 0o700, 0o400])('%o: it must not read them', async (mode) => {
    expect(await run(mode)).toMatchObject({ errorMessage: expect.stringContaining('EACCES: permission denied') });
  });
});
