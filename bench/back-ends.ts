import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeWorld } from '../examples/story/world.ts';
import { type ChildServer, startChildServer } from './back-ends/child-server.ts';
import { handlers } from './back-ends/handler.ts';
import { makeFunctionProxy, makeHttpProxy } from './back-ends/proxied-apis.ts';
import { startMeasuredServer } from './gateway/measured-server.ts';
import { writeRequests } from './gateway/request-file.ts';
import { load, type Measured, noWrk } from './gateway/wrk.ts';
import { leaveOut } from './leave-out.ts';
import { median, round2 } from './median.ts';

// Signed GETs through to a back end: HTTP_PROXY against a bare proxy on undici to the same server, AWS_PROXY to a warm Node
// function against a bare server that relays to such processes of the same runtime; in one run, in turns, each alone.
const rounds = 5;
const seconds = 2;
const connections = 16;
const region = 'eu-west-1';

const why = noWrk();
if (why) leaveOut('back-ends', why);

const folder = mkdtempSync(join(tmpdir(), 'sekisho-bench-'));
const server = await startMeasuredServer(new URL('../dist/sekisho.js', import.meta.url).pathname);
const { endpoint, credentials, pid } = server;
const world = makeWorld({ region, endpoint, credentials, prefix: 'bench-', patience: 0 });
const backEnd = await startChildServer('bare-back-end.ts');
await compare(
  'http-proxy',
  await makeHttpProxy(world, backEnd.origin),
  await startChildServer('bare-proxy.ts', backEnd.origin),
);
await compare(
  'aws-proxy',
  await makeFunctionProxy(world, handlers.node),
  await startChildServer('bare-relay.ts', 'node'),
);
backEnd.stop();
await server.stop();
rmSync(folder, { recursive: true });

async function compare(figure: string, url: URL, bare: ChildServer): Promise<void> {
  const turns: (readonly [bare: Measured, ours: Measured])[] = [];
  // The first turn warms functions up and is left out.
  for (let turn = 0; turn <= rounds; turn++) {
    const requestFile = join(folder, figure);
    writeRequests(requestFile, { url, region, credentials });
    const ofBare = await load({ ...bare, requestFile, connections, seconds });
    const ofOurs = await load({ origin: endpoint, pid, requestFile, connections, seconds });
    if (turn > 0) turns.push([ofBare, ofOurs]);
  }
  bare.stop();
  tell(figure, turns);
}

/** Medians over the turns. */
function tell(figure: string, turns: readonly (readonly [bare: Measured, ours: Measured])[]): void {
  const ratio = (of: keyof Measured) => round2(median(turns.map(([bare, ours]) => ours[of] / bare[of])));
  const ours = (of: keyof Measured) => round2(median(turns.map(([, measured]) => measured[of])));
  const ratios = { ratio: ratio('perSecond'), cpuRatio: ratio('cpuUs'), p99Ratio: ratio('p99Ms') };
  const figures = { cpuUs: ours('cpuUs'), p99Ms: ours('p99Ms'), perSecond: Math.round(ours('perSecond')) };
  process.stdout.write(`${JSON.stringify({ figure, connections, ...ratios, ...figures })}\n`);
}
