import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { probePython } from './interpreters/probe-python.ts';
import { chooseLauncher } from './launchers/choose-launcher.ts';
import { runtimeFixture } from './testing/runtime-fixture.ts';

const scratch = mkdtempSync(join(tmpdir(), 'probe-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const probed = await chooseLauncher({ choice: 'auto', root: scratch, secret: [] });
const python = await probePython('/usr/bin/python3');
const skipped = probed.launcher.name !== 'bubblewrap' || !python;

const fixture = runtimeFixture({ interpreters: { 'python3.13': '/usr/bin/python3' } });
afterAll(() => fixture.close());

async function run(code: string, changes = {}): Promise<unknown> {
  const app = `import os, threading, time\ndef handler(event, context):\n${code}`;
  const configuration = await fixture.define('python3.13', { 'app.py': app }, { timeoutSeconds: 30, ...changes });
  return (await fixture.invoke(configuration)).value;
}

const killed = {
  errorType: 'Runtime.ExitError',
  errorMessage: expect.stringMatching(/^RequestId: \S+ Error: Runtime exited with error: signal: killed$/),
};

/** https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html#function-configuration-deployment-and-execution */
describe.skipIf(skipped)('the limits of an environment (need bubblewrap, python3)', () => {
  test('memory: of all its processes together', async () => {
    const code = `
    for _ in range(4):
        if os.fork() == 0:
            memory = b"1" * 200_000_000
            time.sleep(20)
    time.sleep(20)`;
    expect(await run(code, { memoryMb: 128 })).toEqual(killed);
  });

  test('memory: of processes that have left their parent', async () => {
    const code = `
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            memory = b"1" * 200_000_000
            time.sleep(20)
        os._exit(0)
    time.sleep(20)`;
    expect(await run(code, { memoryMb: 128 })).toEqual(killed);
  });

  test('memory: shared without a file', async () => {
    const code = `
    import mmap
    memory = mmap.mmap(-1, 200_000_000)
    memory.write(b"1" * 200_000_000)
    time.sleep(20)`;
    expect(await run(code, { memoryMb: 256 })).toEqual(killed);
  });

  test('memory: what is within the limit, and files in /tmp, are left alone', async () => {
    const code = `
    with open('/tmp/file', 'wb') as file: file.write(b"1" * 100_000_000)
    memory = b"1" * 60_000_000
    for _ in range(3):
        if os.fork() == 0:
            time.sleep(0.5)
            os._exit(len(memory) & 1)
    time.sleep(0.5)
    return os.path.getsize('/tmp/file')`;
    expect(await run(code, { memoryMb: 128 })).toBe(100_000_000);
  });

  test('/tmp: its size', async () => {
    const code = `
    written = 0
    try:
        with open('/tmp/file', 'wb', buffering=0) as file:
            for _ in range(2048): written += file.write(bytes(1024 * 1024))
    except OSError as error:
        return [error.strerror, written // 1024 // 1024]`;
    expect(await run(code)).toEqual(['No space left on device', 512]);
    expect(await run(code, { ephemeralStorageMb: 600 })).toEqual(['No space left on device', 600]);
  });

  test('no other place takes files: neither /dev/shm nor any directory', async () => {
    const code = `
    taken = []
    for folder, folders, files in os.walk('/'):
        if folder == '/': folders[:] = [name for name in folders if name not in ('proc', 'tmp', 'usr')]
        try:
            open(folder + '/x', 'w').close()
            taken.append(folder)
        except OSError: pass
    return taken`;
    expect(await run(code)).toEqual([]);
  });

  test('descriptors: 1,024', async () => {
    const code = `
    opened = []
    try:
        for _ in range(5000): opened.append(open('/dev/null'))
    except OSError as error:
        return [error.strerror, 1000 < len(opened) < 1024]`;
    expect(await run(code)).toEqual(['Too many open files', true]);
  });

  test('processes and threads: 1,024', async () => {
    const processes = `
    started = 0
    try:
        for _ in range(5000):
            if os.fork() == 0: time.sleep(20)
            started += 1
    except OSError as error:
        return [error.strerror, started <= 1024]`;
    expect(await run(processes, { memoryMb: 1024 })).toEqual(['Resource temporarily unavailable', true]);
    const threads = `
    started = 0
    try:
        for _ in range(5000):
            threading.Thread(target=time.sleep, args=(20,), daemon=True).start()
            started += 1
    except RuntimeError as error:
        return [str(error), started <= 1024]`;
    expect(await run(threads, { memoryMb: 1024 })).toEqual(["can't start new thread", true]);
  });
});
