import { join } from 'node:path';
import { writeRequests } from '../../../bench/gateway/request-file.ts';
import { load } from '../../../bench/gateway/wrk.ts';
import { median } from '../../../bench/median.ts';
import { createApi, deploy, protect } from '../../../examples/story/api.ts';
import { makeCleanup } from '../../../examples/story/cleanup.ts';
import { worldOf } from './administrator.ts';
import type { Contestant } from './contestants.ts';
import type { RunningServer } from './running-server.ts';
import { withServer } from './with-server.ts';

/** Answered signed GETs a second; undefined: not every one was answered with 200. */
export interface Speed {
  readonly theirs: number | undefined;
  readonly ours: number | undefined;
}

const turns = 3;
const seconds = 5;
const connections = 8;

type Turn = () => Promise<number | undefined>;

/** Loads both in turns: signed GETs on a MOCK integration that asks for AWS_IAM. */
export async function compareSpeed(theirs: Contestant, ours: Contestant, folder: string): Promise<Speed> {
  const figures: { readonly theirs: (number | undefined)[]; readonly ours: (number | undefined)[] } = {
    theirs: [],
    ours: [],
  };
  await withServer(theirs, async (one) => {
    const loadTheirs = await prepareTurn(theirs, one, join(folder, 'theirs')).catch(() => async () => undefined);
    await withServer(ours, async (other) => {
      const loadOurs = await prepareTurn(ours, other, join(folder, 'ours'));
      for (let turn = 0; turn < turns; turn++) {
        figures.theirs.push(await loadTheirs());
        figures.ours.push(await loadOurs());
      }
    });
  });
  return { theirs: middle(figures.theirs), ours: middle(figures.ours) };
}

/** Makes the API and its requests, each signed for itself. */
async function prepareTurn(contestant: Contestant, server: RunningServer, requestFile: string): Promise<Turn> {
  const world = await worldOf(contestant, server);
  const api = await createApi(world, makeCleanup());
  await protect(world, api);
  await deploy(world, api, 'dev');
  const { region } = world;
  const url = new URL(world.invokeUrl(api.id, 'dev', '/'));
  const credentials = await world.signer();
  return async () => {
    writeRequests(requestFile, { url, region, credentials });
    const measured = load({ origin: server.endpoint, pid: server.pid, requestFile, connections, seconds });
    return measured.then(
      ({ perSecond }) => perSecond,
      () => undefined,
    );
  };
}

function middle(figures: readonly (number | undefined)[]): number | undefined {
  const known = figures.filter((figure) => figure !== undefined);
  return known.length === figures.length ? Math.round(median(known)) : undefined;
}
