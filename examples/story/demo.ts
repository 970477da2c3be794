import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { ClientPackage } from './client-function.ts';
import { differences, type Telling } from './compare.ts';
import { prepareRuntime, startLocalServer } from './local-server.ts';
import { packagePython, packageTypescript } from './packages.ts';
import { tellStory } from './story.ts';
import { makeTeller } from './teller.ts';
import { makeWorld, type World } from './world.ts';

// `npm run demo`: the story on this machine. `npm run demo -- --aws`: on this machine and on your AWS account, compared.
const region = process.env['AWS_REGION'] ?? 'ap-northeast-1';
const print = (line: string) => process.stdout.write(`${line}\n`);

interface Told extends Telling {
  readonly failures: readonly string[];
}

async function main(): Promise<number> {
  const onAws = process.argv.includes('--aws');
  if (onAws && !(await agreed())) return 1;
  const clients = await packageClients();
  const here = await tellHere(clients);
  if (!onAws) return report([here]);
  const there = await tellThere(clients);
  const found = differences(here, there);
  print(found.length === 0 ? '\nBoth answered alike.' : `\nWhere the two differ:\n${found.join('\n')}`);
  return report([here, there]);
}

async function packageClients(): Promise<ClientPackage[]> {
  const python = await packagePython();
  const typescript = await packageTypescript();
  if (!('unavailable' in python)) return [python, typescript];
  print(`The Python client is skipped, for its packages cannot be had here: ${python.unavailable}`);
  return [typescript];
}

/** Of the clients those that can run here: a Python one needs a Python that has boto3, or pip to get it. */
async function runnable(clients: readonly ClientPackage[], dataFolder: string): Promise<ClientPackage[]> {
  const ready: ClientPackage[] = [];
  for (const client of clients) {
    try {
      if (client.language === 'python') await prepareRuntime(client.runtime, dataFolder);
      ready.push(client);
    } catch (error) {
      print(`The Python client is skipped here: ${(error as { stderr?: string }).stderr?.trim() || error}`);
    }
  }
  return ready;
}

async function tellHere(clients: readonly ClientPackage[]): Promise<Told> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'sekisho-demo-'));
  const server = await startLocalServer(dataFolder);
  try {
    const { endpoint, credentials } = server;
    print(`On this machine (${endpoint}), as ${region}:`);
    const world = makeWorld({ region, endpoint, credentials, prefix: 'story-', patience: 0 });
    return await tellIn(world, await runnable(clients, dataFolder));
  } finally {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function tellThere(clients: readonly ClientPackage[]): Promise<Told> {
  print(`\nOn AWS, ${region}:`);
  const prefix = `sekisho-story-${Date.now().toString(36)}-`;
  return tellIn(makeWorld({ region, endpoint: undefined, credentials: undefined, prefix, patience: 90_000 }), clients);
}

async function tellIn(world: World, clients: readonly ClientPackage[]): Promise<Told> {
  const teller = makeTeller(print, world.patience);
  await tellStory(world, teller, clients);
  return { seen: teller.seen, failures: teller.failures, prefix: world.prefix };
}

async function agreed(): Promise<boolean> {
  print(`This makes one REST API, one role and up to two Lambda functions in ${region} of your AWS account, all with`);
  print('names that begin with sekisho-story-, and deletes them again. Log groups under /aws/lambda/ are left.');
  const ask = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await ask.question('Go on? [y/N] ');
  ask.close();
  return /^y(es)?$/i.test(answer.trim());
}

function report(tellings: readonly Told[]): number {
  const failures = tellings.flatMap((telling) => telling.failures);
  const seen = tellings.reduce((sum, telling) => sum + telling.seen.length, 0);
  print(failures.length === 0 ? `\nAll ${seen} answers were as they must be.` : `\nWrong:\n${failures.join('\n')}`);
  return failures.length === 0 ? 0 : 1;
}

process.exitCode = await main();
