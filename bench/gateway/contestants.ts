import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi, deploy, protect } from '../../examples/story/api.ts';
import { makeCleanup } from '../../examples/story/cleanup.ts';
import { makeWorld, type World } from '../../examples/story/world.ts';
import { type Caller, type Callers, makeCallers } from './callers.ts';
import { type MeasuredServer, startMeasuredServer } from './measured-server.ts';
import { writeRequests } from './request-file.ts';
import { load, type Measured } from './wrk.ts';

/** A running server with the API of the story on it, and who may call that. */
export interface Contestant {
  readonly server: MeasuredServer;
  readonly world: World;
  /** The stages: `open` asks nobody, `iam` for a signature. */
  url(caller: Caller): URL;
  /** Writes fresh requests of a caller for `load`; returns their file. */
  requests(caller: Caller): string;
  stop(): Promise<void>;
}

const region = 'ap-northeast-1';

/** `prepare` may fill the server before its callers are made. */
export async function startContestant(product: string, prepare?: (world: World) => Promise<void>): Promise<Contestant> {
  const server = await startMeasuredServer(product);
  const { endpoint, credentials } = server;
  const world = makeWorld({ region, endpoint, credentials, prefix: 'bench-', patience: 0 });
  await prepare?.(world);
  const api = await createApi(world, makeCleanup());
  await deploy(world, api, 'open');
  await protect(world, api);
  await deploy(world, api, 'iam');
  const callers: Callers = await makeCallers(world, api.id);
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-bench-'));
  const url = (caller: Caller) => new URL(world.invokeUrl(api.id, caller === 'unsigned' ? 'open' : 'iam', '/'));
  return {
    server,
    world,
    url,
    requests(caller) {
      const file = join(folder, caller);
      writeRequests(file, { url: url(caller), region, credentials: callers[caller] });
      return file;
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** How a contestant is loaded. */
export interface Round {
  readonly caller: Caller;
  readonly connections: number;
  readonly seconds: number;
}

export function loadContestant(contestant: Contestant, round: Round): Promise<Measured> {
  const { endpoint: origin, pid } = contestant.server;
  return load({ ...round, origin, pid, requestFile: contestant.requests(round.caller) });
}
