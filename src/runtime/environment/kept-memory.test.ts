import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, expect, test } from 'vitest';
import { runtimeFixture } from '../testing/runtime-fixture.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const mb = 1024 * 1024;

const fixture = runtimeFixture();
afterAll(() => fixture.close());

test('an environment keeps nothing of the answers that it has given', async () => {
  const app = 'exports.handler = async () => "r".repeat(1024 * 1024)';
  const configuration = await fixture.define('nodejs22.x', { 'app.js': app });
  await fixture.invoke(configuration);
  const before = await bytesHeld();
  for (let times = 0; times < 50; times++) await fixture.invoke(configuration);
  // V8 gives buffers back behind a collection, in a thread of its own. Kept ones would be fifty, however long one waits.
  await expect.poll(async () => (await bytesHeld()) - before).toBeLessThan(5 * mb);
});

async function bytesHeld(): Promise<number> {
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  return process.memoryUsage().arrayBuffers;
}
