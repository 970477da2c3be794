import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { createApi, deploy, protect } from '../examples/story/api.ts';
import { sign } from '../examples/story/call.ts';
import { makeCleanup } from '../examples/story/cleanup.ts';
import { startLocalServer } from '../examples/story/local-server.ts';
import { makeWorld } from '../examples/story/world.ts';
import { load, loader, type Measured } from './load.ts';

// MOCK GET, unsigned and signed with AWS_IAM, against a bare node:http server that answers the same bytes; in one run,
// in turns, each round alone. A ratio of 1 would be: no cost at all.
const rounds = 5;
const seconds = 2;
const region = 'ap-northeast-1';

const server = await startLocalServer();
const { endpoint, credentials } = server;
const world = makeWorld({ region, endpoint, credentials, prefix: 'bench-', patience: 0 });
const cleanup = makeCleanup();
const api = await createApi(world, cleanup);
await deploy(world, api, 'open');
await protect(world, api);
await deploy(world, api, 'iam');

const openUrl = world.invokeUrl(api.id, 'open', '/');
const iamUrl = world.invokeUrl(api.id, 'iam', '/');
const bare = await startBare(openUrl);
for (const connections of [1, 16, 64]) await compare(connections);
bare.stop();
await server.stop();

async function compare(connections: number): Promise<void> {
  const seen: Record<'bare' | 'unsigned' | 'signed', Measured[]> = { bare: [], unsigned: [], signed: [] };
  for (let round = 0; round < rounds; round++) {
    const { headers: signed } = await sign({ method: 'GET', url: iamUrl, headers: {} }, { credentials, region });
    const { host: _, ...headers } = signed;
    const targets = { bare: [bare.url, {}], unsigned: [openUrl, {}], signed: [iamUrl, headers] } as const;
    for (const [name, [url, sent]] of Object.entries(targets)) {
      seen[name as keyof typeof seen].push(await load({ url, headers: sent, connections, seconds }));
    }
  }
  for (const name of ['unsigned', 'signed'] as const) {
    const ratio = median(seen[name].map((each, round) => each.perSecond / seen.bare[round]!.perSecond));
    const [p50, p99] = [median(seen[name].map((each) => each.p50Ms)), median(seen[name].map((each) => each.p99Ms))];
    const figure = {
      figure: `mock-get-${name}`,
      connections,
      ratio: round2(ratio),
      p50Ms: round2(p50),
      p99Ms: round2(p99),
      loader,
    };
    process.stdout.write(`${JSON.stringify(figure)}\n`);
  }
}

async function startBare(same: string): Promise<{ url: string; stop(): void }> {
  const response = await fetch(same);
  const headers = [...response.headers]
    .flat()
    .filter((_, at, all) => !['date', 'connection', 'keep-alive'].includes(all[at - (at % 2)] ?? ''));
  const answer = JSON.stringify({ status: response.status, headers, body: await response.text() });
  const child = spawn(process.execPath, [`${import.meta.dirname}/bare-server.ts`, answer], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(child.stdout)) {
    return { url: `${line.replace(/^.* /, '')}/`, stop: () => child.kill() };
  }
  throw new Error('the bare server did not start');
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
