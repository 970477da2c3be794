import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { killOverAndOver } from '../bench/crash/kill-over-and-over.ts';
import { spawnServer } from './spawned-server.ts';

const command = join(import.meta.dirname, '..', 'dist', 'sekisho.js');

import { makeLedger } from '../bench/crash/ledger.ts';

test('after thirty kills in the middle of writes everything that was acknowledged is there, and what was deleted is not', async () => {
  const figure = await killOverAndOver(30);
  expect(figure.acknowledged).toBeGreaterThanOrEqual(30);
  expect(figure).toMatchObject({ kills: 30, missing: [], changed: [], returned: [] });
});

test('a server that was killed in the middle of its first start starts the next time', async () => {
  for (let kill = 0; kill < 15; kill++) {
    const folder = join(mkdtempSync(join(tmpdir(), 'first-start-')), 'data');
    const child = spawn(process.execPath, [command, 'start', '--port', '0', '--data-dir', folder], { stdio: 'ignore' });
    await sleep(randomInt(50, 250));
    child.kill('SIGKILL');
    const server = await spawnServer(folder);
    expect((await server.ask('health')).status).toBe(200);
    await server.stop('SIGKILL');
  }
});

test('the ledger notices what is missing, changed or back again, and allows both outcomes of what was under way', async () => {
  const ledger = makeLedger();
  const act = async () => {};
  await ledger.attempt({ 'a/missing': '1', 'a/changed': '1', 'a/right': '1', 'a/returned': '1' }, act);
  await ledger.attempt({ 'a/returned': undefined }, act);
  const killed = () => Promise.reject(new Error('killed'));
  await ledger.attempt({ 'a/right': '2', 'a/maybe': '1' }, killed).catch(() => undefined);
  const found = new Map([
    ['a/changed', '2'],
    ['a/right', '2'],
    ['a/returned', '1'],
  ]);
  expect(ledger.audit(found)).toEqual({ missing: ['a/missing'], changed: ['a/changed'], returned: ['a/returned'] });
  expect(ledger.audit(found)).toEqual({ missing: [], changed: [], returned: [] });
});
