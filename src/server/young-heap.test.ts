import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const program = fileURLToPath(new URL('./young-heap.fixture.ts', import.meta.url));

async function youngMb(...words: string[]): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...words]);
  return Number(stdout) / 1024 / 1024;
}

test("V8's room for young objects stays small, and would not by itself", async () => {
  expect(await youngMb('bounded')).toBeLessThanOrEqual(32);
  // How much survives, and so how far it grows, depends on when V8 gets its turns.
  await expect.poll(() => youngMb()).toBeGreaterThan(32);
});
