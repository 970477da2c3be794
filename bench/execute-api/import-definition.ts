import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APIGateway } from '@aws-sdk/client-api-gateway';
import { stringify } from 'yaml';
import { type HeldUp, watchHeldUp } from '../held-up.ts';
import { median } from '../median.ts';
import { startProbedServer } from '../probed-server.ts';
import { tellFigure } from '../tell-figure.ts';
import { largeDefinition } from './large-definition.ts';

const rounds = 7;
const operations = 1000;

/** ImportRestApi of a document of 1,000 operations, and how long others are held up by it. */
export async function importDefinition(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-import-'));
  const server = await startProbedServer(folder);
  const { endpoint, credentials } = server;
  const client = new APIGateway({ region: 'eu-west-1', endpoint, credentials, maxAttempts: 1 });
  const watch = watchHeldUp(server);
  const definition = largeDefinition(operations);
  for (const [form, text] of [
    ['json', JSON.stringify(definition)],
    ['yaml', stringify(definition, { aliasDuplicateObjects: false })],
  ] as const) {
    const parsedMs = form === 'json' ? parseMs(text) : undefined;
    const seen: HeldUp[] = [];
    for (let round = 0; round < rounds; round++) seen.push(await watch.during(() => importOnce(client, text)));
    tell(form, text.length, seen, parsedMs);
  }
  await watch.stop();
  await server.stop();
  rmSync(folder, { recursive: true });
}

async function importOnce(client: APIGateway, text: string): Promise<void> {
  await client.importRestApi({ body: Buffer.from(text) });
}

function parseMs(text: string): number {
  const began = performance.now();
  JSON.parse(text);
  return performance.now() - began;
}

/** Medians, but for the gaps: there the least, for the machine has pauses of its own. */
function tell(form: string, bytes: number, seen: readonly HeldUp[], parsedMs: number | undefined): void {
  const [first, ...later] = seen;
  tellFigure({
    figure: `import-${form}`,
    operations,
    kilobytes: Math.round(bytes / 1000),
    tookMs: median(later.map(({ tookMs }) => tookMs)),
    firstTookMs: first?.tookMs,
    ...(parsedMs === undefined ? {} : { bareParseMs: Math.round(parsedMs) }),
    longestGapMs: Math.min(...later.map(({ longestGapMs }) => longestGapMs)),
    medianGapMs: median(later.map(({ longestGapMs }) => longestGapMs)),
    firstGapMs: first?.longestGapMs,
    longestWorkMs: median(later.map(({ longestWorkMs }) => longestWorkMs)),
    slowestOtherMs: median(later.map(({ slowestOtherMs }) => slowestOtherMs)),
    peakMb: Math.max(...seen.map(({ peakMb }) => peakMb)),
    answers: [...new Set(seen.map(({ answer }) => answer))].join(),
  });
}
