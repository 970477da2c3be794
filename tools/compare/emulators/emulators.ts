import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noWrk } from '../../../bench/gateway/wrk.ts';
import type { ClientPackage } from '../../../examples/story/client-function.ts';
import { packageClients, prepareRuntimes } from './clients.ts';
import { type Contestant, type Emulator, emulators, notTried, ourselves, waysToStart } from './contestants.ts';
import { examine } from './examine.ts';
import { install, type LeftOut } from './install.ts';
import { findPython, machine } from './machine.ts';
import { nameOf, type Row, report } from './report.ts';
import { compareSpeed, type Speed } from './speed.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const tell = (line: string) => process.stderr.write(`${line}\n`);

/**
 * The emulators that PyPI has, and ourselves, each told the demo's story as a black box, and loaded. `folder` keeps what is
 * installed for the next run. Returns what is found as Markdown.
 */
export async function compareEmulators(folder: string): Promise<string> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  await mkdir(folder, { recursive: true });
  execFileSync(process.execPath, ['tools/build.ts'], { cwd: root, stdio: ['ignore', process.stderr.fd, 'inherit'] });
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const us = ourselves(version);
  const python = await findPython();
  const { clients, leftOut } = await packageClients();
  tell(`trying ${us.name} ${version}`);
  const findings = await examine(us, clients, (dataFolder) => prepareRuntimes(clients, dataFolder));
  const rows: Row[] = [{ findings, speed: undefined }];
  for (const emulator of emulators) {
    for (const outcome of await tryEmulator(emulator, { folder, python, us, clients })) {
      if ('why' in outcome) leftOut.push(outcome);
      else rows.push(outcome);
    }
  }
  for (const [name, why] of Object.entries(notTried)) leftOut.push({ name, why });
  return report({ date: new Date().toISOString().slice(0, 10), machine: await machine(python), rows, leftOut });
}

interface Means {
  readonly folder: string;
  readonly python: string;
  readonly us: Contestant;
  readonly clients: readonly ClientPackage[];
}

async function tryEmulator(emulator: Emulator, means: Means): Promise<(Row | LeftOut)[]> {
  tell(`installing ${emulator.requirements.join(' ')}`);
  const installed = await install(emulator, means);
  if ('why' in installed) return [installed];
  const outcomes: (Row | LeftOut)[] = [];
  for (const way of waysToStart(emulator, installed.environment)) outcomes.push(await tryOne(way, means));
  return outcomes;
}

/** One that does not start is left out; the others go on. */
async function tryOne(contestant: Contestant, { us, clients }: Means): Promise<Row | LeftOut> {
  const name = nameOf(contestant);
  tell(`trying ${name}`);
  try {
    const findings = await examine(contestant, clients);
    return { findings, speed: await speedOf(contestant, us) };
  } catch (error) {
    return { name, why: `cannot be tried here: ${(error as Error).message}` };
  }
}

async function speedOf(contestant: Contestant, us: Contestant): Promise<Speed | undefined> {
  if (noWrk()) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'sekisho-load-'));
  try {
    return await compareSpeed(contestant, us, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
