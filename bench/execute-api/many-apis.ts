import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MeasuredServer, startMeasuredServer } from '../gateway/measured-server.ts';
import { writeRequests } from '../gateway/request-file.ts';
import { load, type Measured, noWrk } from '../gateway/wrk.ts';
import { median, round2 } from '../median.ts';
import { startProbedServer } from '../probed-server.ts';
import { tellFigure } from '../tell-figure.ts';
import { importApis } from './imported-apis.ts';

const starts = 5;
const rounds = 5;
const asked = 50;
const product = new URL('../../dist/sekisho.js', import.meta.url).pathname;

interface Filled {
  readonly folder: string;
  readonly ids: readonly string[];
}

/** A server with so many deployed APIs of twenty resources against one with a single such API. */
export async function manyApis(count: number): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'sekisho-many-'));
  const fill = async (name: string, of: number): Promise<Filled> => {
    const folder = join(root, name);
    return { folder, ids: await importApis(product, folder, of) };
  };
  try {
    const [one, many] = [await fill('one', 1), await fill('many', count)];
    await tellStart(one, many);
    await tellMemory(one, many);
    await tellRequests(one, many, join(root, 'requests'));
  } finally {
    rmSync(root, { recursive: true });
  }
}

async function tellStart(one: Filled, many: Filled): Promise<void> {
  const [alone, among]: [number[], number[]] = [[], []];
  for (let start = 0; start < starts; start++) {
    alone.push(await startMs(one));
    among.push(await startMs(many));
  }
  tellFigure({ figure: 'many-apis-start', apis: many.ids.length, startMs: median(among), withOneMs: median(alone) });
}

/** Until the first answer of a deployed API. */
async function startMs({ folder, ids }: Filled): Promise<number> {
  const began = performance.now();
  const server = await startMeasuredServer(product, folder);
  await answerMs(server, ids[0]!);
  const ms = Math.round(performance.now() - began);
  await server.stop();
  return ms;
}

async function answerMs({ endpoint }: MeasuredServer, id: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(`${endpoint}/restapis/${id}/dev/_user_request_/things7`);
  await answer.arrayBuffer();
  // Nobody signed it.
  if (answer.status !== 403) throw new Error(`an API answered ${answer.status}`);
  return performance.now() - began;
}

/** What is in use after a full collection, and what is resident then. */
async function tellMemory(one: Filled, many: Filled): Promise<void> {
  const memoryOf = async ({ folder }: Filled) => {
    const server = await startProbedServer(folder);
    const { heapUsed, external, rss } = await server.memory();
    await server.stop();
    return { used: heapUsed + external, rss };
  };
  const [alone, among] = [await memoryOf(one), await memoryOf(many)];
  const perApi = (of: 'used' | 'rss') => round2((among[of] - alone[of]) / 1000 / (many.ids.length - 1));
  tellFigure({
    figure: 'many-apis-memory',
    apis: many.ids.length,
    kilobytesPerApi: perApi('used'),
    residentKilobytesPerApi: perApi('rss'),
    residentMb: Math.round(among.rss / 1e6),
  });
}

/** Signed requests to one of them, in turns; and the first request to some that nobody asked before, unsigned. */
async function tellRequests(one: Filled, many: Filled, requestFile: string): Promise<void> {
  const [alone, among] = [
    await startMeasuredServer(product, one.folder),
    await startMeasuredServer(product, many.folder),
  ];
  const first: number[] = [];
  const second: number[] = [];
  for (const id of many.ids.slice(-asked)) {
    first.push(await answerMs(among, id));
    second.push(await answerMs(among, id));
  }
  const why = noWrk();
  const ratios = why ? { leftOut: why } : await loadInTurns([alone, one], [among, many], requestFile);
  tellFigure({
    figure: 'many-apis-requests',
    apis: many.ids.length,
    ...ratios,
    firstRequestMs: round2(median(first)),
    secondRequestMs: round2(median(second)),
  });
  await alone.stop();
  await among.stop();
}

type Side = readonly [server: MeasuredServer, filled: Filled];

async function loadInTurns(one: Side, many: Side, requestFile: string) {
  const turns: (readonly [Measured, Measured])[] = [];
  const measure = async ([{ endpoint, pid, credentials }, { ids }]: Side) => {
    const url = new URL(`${endpoint}/restapis/${ids[0]}/dev/_user_request_/things7`);
    writeRequests(requestFile, { url, region: 'eu-west-1', credentials });
    return load({ origin: endpoint, pid, requestFile, connections: 16, seconds: 2 });
  };
  for (let turn = 0; turn <= rounds; turn++) {
    const measured = [await measure(one), await measure(many)] as const;
    if (turn > 0) turns.push(measured);
  }
  const ratio = (of: keyof Measured) => round2(median(turns.map(([alone, among]) => among[of] / alone[of])));
  return { ratio: ratio('perSecond'), cpuRatio: ratio('cpuUs'), p99Ratio: ratio('p99Ms') };
}
