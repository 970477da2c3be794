import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { median, round2 } from './median.ts';

// From spawning the server to its first answered request, and what it then holds in memory, idle; against a bare
// `node -e 0`, which is what any Node program pays to be there at all.
const command = fileURLToPath(new URL('../dist/sekisho.js', import.meta.url));
const rounds = 11;

const starts: number[] = [];
const bares: number[] = [];
const memories: number[] = [];
for (let round = 0; round < rounds; round++) {
  bares.push(await timeBare());
  const { ms, residentMb } = await timeStart();
  starts.push(ms);
  memories.push(residentMb);
}
const figure = {
  figure: 'start',
  spawnToFirstAnswerMs: median(starts),
  bareNodeMs: median(bares),
  ratio: round2(median(starts) / median(bares)),
  idleMemoryMb: median(memories),
};
process.stdout.write(`${JSON.stringify(figure)}\n`);

async function timeStart(): Promise<{ ms: number; residentMb: number }> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [command, 'start', '--ephemeral', '--port', String(port)], { stdio: 'ignore' });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  for (;;) {
    const answered = await fetch(`http://127.0.0.1:${port}/_sekisho/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) break;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const ms = Math.round(performance.now() - began);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const residentMb = residentOf(child.pid ?? 0);
  child.kill();
  await exited;
  return { ms, residentMb };
}

function timeBare(): Promise<number> {
  const began = performance.now();
  return new Promise((resolve) => {
    spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }).once('exit', () =>
      resolve(Math.round(performance.now() - began)),
    );
  });
}

/** Megabytes of resident memory; 0 where /proc is not there to ask. */
function residentOf(pid: number): number {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return address && typeof address === 'object' ? address.port : 0;
}
