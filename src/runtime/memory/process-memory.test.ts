import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { descendantsOf } from '../launchers/process-tree.ts';
import { ownMemoryMb } from './process-memory.ts';

const forks = `
import os, time
memory = b"1" * 50_000_000
for _ in range(3):
    if os.fork() == 0:
        time.sleep(60)
print("ready", flush=True)
time.sleep(60)
`;

test('what processes share with each other counts once, and only once it matters', async () => {
  const child = spawn('/usr/bin/python3', ['-c', forks], { stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  try {
    await once(child.stdout, 'data');
    const processes = descendantsOf(child.pid).map((pid) => `/proc/${pid}`);
    expect(processes).toHaveLength(4);
    const exact = ownMemoryMb(processes, 100).anonymous;
    expect(exact).toBeGreaterThan(47);
    expect(exact).toBeLessThan(80);
    expect(ownMemoryMb(processes, 1000).anonymous).toBeGreaterThan(180);
  } finally {
    process.kill(-(child.pid ?? 0), 'SIGKILL');
  }
});

test('a process that has gone has nothing', () => {
  expect(ownMemoryMb(['/proc/none'], 0)).toEqual({ anonymous: 0, shared: 0 });
});
