import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type SpawnedServer, spawnServer } from '../../test/spawned-server.ts';
import { makeLedger } from './ledger.ts';
import { survey } from './survey.ts';
import { prepare, writeUntilGone } from './writers.ts';

export interface CrashFigure {
  readonly kills: number;
  readonly acknowledged: number;
  /** Acknowledged, with its right content, and not there. */
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  /** Deleted and there again. */
  readonly returned: readonly string[];
  /** The slowest start after a kill, in milliseconds. */
  readonly slowestStartMs: number;
}

/** The longest that writers write before a kill, in milliseconds after the first write that was acknowledged. */
const longestLife = 400;

/** The most kills that one data folder lives through: the quotas of an account (300 groups) end what can be written. */
const mostKillsOfAFolder = 10;

/** Kills a server in the middle of its writes, starts it again, and looks whether everything is there: so many times. */
export async function killOverAndOver(kills: number): Promise<CrashFigure> {
  const figures: CrashFigure[] = [];
  for (let left = kills; left > 0; left -= mostKillsOfAFolder)
    figures.push(await killInOneFolder(Math.min(left, mostKillsOfAFolder)));
  const sum = (of: 'kills' | 'acknowledged') => figures.reduce((total, figure) => total + figure[of], 0);
  return {
    kills: sum('kills'),
    acknowledged: sum('acknowledged'),
    missing: figures.flatMap(({ missing }) => missing),
    changed: figures.flatMap(({ changed }) => changed),
    returned: figures.flatMap(({ returned }) => returned),
    slowestStartMs: Math.max(...figures.map(({ slowestStartMs }) => slowestStartMs)),
  };
}

async function killInOneFolder(kills: number): Promise<CrashFigure> {
  const folder = mkdtempSync(join(tmpdir(), 'crash-'));
  const ledger = makeLedger();
  const lost = { missing: [] as string[], changed: [] as string[], returned: [] as string[] };
  let server = await spawnServer(folder);
  let slowestStartMs = 0;
  await prepare(server);
  for (let kill = 0; kill < kills; kill++) {
    await killWhileWriting(server, ledger);
    const began = performance.now();
    server = await spawnServer(folder);
    slowestStartMs = Math.max(slowestStartMs, Math.round(performance.now() - began));
    const audit = ledger.audit(await survey(server, ledger));
    for (const kind of ['missing', 'changed', 'returned'] as const) lost[kind].push(...audit[kind]);
  }
  await server.stop('SIGKILL');
  rmSync(folder, { recursive: true });
  return { kills, acknowledged: ledger.acknowledged(), ...lost, slowestStartMs };
}

async function killWhileWriting(server: SpawnedServer, ledger: Parameters<typeof writeUntilGone>[1]): Promise<void> {
  const before = ledger.acknowledged();
  const writing = writeUntilGone(server, ledger);
  const kill = async () => {
    while (ledger.acknowledged() === before) await sleep(1);
    await sleep(randomInt(longestLife));
    await server.stop('SIGKILL');
  };
  await Promise.all([writing, kill()]);
}
