import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { makeWorld } from '../examples/story/world.ts';
import { startProbedServer } from './probed-server.ts';
import { soakWorks, type Work } from './soak-work.ts';

// What stays in memory under lasting load of every kind: heap, external memory and resident memory of the server after a
// forced collection, by the minute. SOAK_SECONDS: how long, 300 unless told; five measures at least.
const seconds = Number(process.env['SOAK_SECONDS'] ?? 300);
const interval = Math.min(60, seconds / 5);
const region = 'eu-west-1';

const folder = mkdtempSync(join(tmpdir(), 'sekisho-soak-'));
const server = await startProbedServer(folder);
const { endpoint, credentials } = server;
const works = await soakWorks(makeWorld({ region, endpoint, credentials, prefix: 'soak-', patience: 0 }));
const done = new Map(works.map(({ name }) => [name, 0]));
let going = true;
const workers = works.map(workOn);
await measure(0);
for (let at = interval; at <= seconds; at += interval) {
  await setTimeout(interval * 1000);
  await measure(at);
}
going = false;
await Promise.all(workers);
await server.stop();
rmSync(folder, { recursive: true });

async function workOn({ name, once }: Work): Promise<void> {
  for (let turn = 0; going; turn++) {
    await once(turn);
    done.set(name, turn + 1);
  }
}

async function measure(at: number): Promise<void> {
  const { heapUsed, heapTotal, arrayBuffers, external, rss } = await server.memory();
  const figures = {
    heapMb: mb(heapUsed),
    heapReservedMb: mb(heapTotal),
    arrayBuffersMb: mb(arrayBuffers),
    externalMb: mb(external),
    rssMb: mb(rss),
  };
  const figure = { figure: 'soak', seconds: Math.round(at), ...figures, done: Object.fromEntries(done) };
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}

function mb(bytes: number): number {
  return Math.round((bytes / 1024 / 1024) * 10) / 10;
}
