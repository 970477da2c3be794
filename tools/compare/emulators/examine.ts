import { median } from '../../../bench/median.ts';
import type { ClientPackage } from '../../../examples/story/client-function.ts';
import { tellStory } from '../../../examples/story/story.ts';
import { worldOf } from './administrator.ts';
import { type Check, type Checker, makeChecker } from './check.ts';
import type { Contestant } from './contestants.ts';
import { isRefused } from './first-keys.ts';
import type { RunningServer } from './running-server.ts';
import { withServer } from './with-server.ts';

/** What was found out about a server, apart from its speed under load. */
export interface Findings {
  readonly contestant: Contestant;
  readonly startMs: number;
  readonly checks: readonly Check[];
  readonly stops: readonly string[];
  /** Its first key is refused when the secret is wrong. */
  readonly firstKeyChecked: boolean | undefined;
}

const starts = 3;

/** Starts the server three times, and tells it the story. `prepare` is done before, with the folder for its data. */
export async function examine(
  contestant: Contestant,
  clients: readonly ClientPackage[],
  prepare?: (dataFolder: string) => Promise<void>,
): Promise<Findings> {
  const times: number[] = [];
  for (let start = 1; start < starts; start++) {
    await withServer(contestant, async ({ startMs }) => void times.push(startMs));
  }
  const checker = makeChecker();
  let firstKeyChecked: boolean | undefined;
  await withServer(
    contestant,
    async (server) => {
      times.push(server.startMs);
      await checker.part(async () => {
        firstKeyChecked = await tell(contestant, server, checker, clients);
      });
    },
    prepare,
  );
  const { checks, stops } = checker;
  return { contestant, startMs: Math.round(median(times)), checks, stops, firstKeyChecked };
}

async function tell(
  contestant: Contestant,
  server: RunningServer,
  checker: Checker,
  clients: readonly ClientPackage[],
): Promise<boolean | undefined> {
  const world = await worldOf(contestant, server);
  await tellStory(world, checker, clients);
  return isRefused(world, contestant.firstKeys);
}
