import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runtimeFixture } from './testing/runtime-fixture.ts';

test('a package.json above the data folder and above temporary files says nothing of functions that run without a sandbox', async () => {
  const above = mkdtempSync(join(tmpdir(), 'sekisho-'));
  chmodSync(above, 0o755);
  writeFileSync(join(above, 'package.json'), '{"type":"module"}');
  const root = join(above, 'runtime');
  mkdirSync(root);
  vi.stubEnv('TMPDIR', above);
  const fixture = runtimeFixture({ launcher: 'process', root });
  const files = { 'app.js': 'const { sep } = require("node:path"); exports.handler = async () => sep;' };
  expect((await fixture.invoke(await fixture.define('nodejs22.x', files))).value).toBe('/');
  await fixture.close();
  vi.unstubAllEnvs();
  rmSync(above, { recursive: true });
});
