import type { World } from '../examples/story/world.ts';
import type { Caller } from './gateway/callers.ts';
import { type Contestant, loadContestant, type Round, startContestant } from './gateway/contestants.ts';
import { makeDeployedApis } from './gateway/deployed-apis.ts';
import { type Measured, noWrk } from './gateway/wrk.ts';
import { leaveOut } from './leave-out.ts';
import { median, round2 } from './median.ts';
import { makeThousand } from './thousand.ts';

// MOCK GET on a server with 1,000 users, 1,000 roles and 1,000 deployed APIs, against the same server with none of them, in
// turns. A ratio of 1: their number costs nothing.
const rounds = 7;
const callers: readonly Caller[] = ['unsigned', 'user', 'role'];

const why = noWrk();
if (why) leaveOut('mock-get-crowd', why);

const product = new URL('../dist/sekisho.js', import.meta.url).pathname;
const empty = await startContestant(product);
const crowded = await startContestant(product, makeCrowd);
for (const caller of callers) await compare({ caller, connections: 16, seconds: 2 });
await empty.stop();
await crowded.stop();

async function makeCrowd({ region, endpoint = '', credentials, apigateway }: World): Promise<void> {
  if (!credentials) throw new Error('the server has a root key of this run');
  // With the caller's own there are a thousand, which is what an account may have of roles.
  for (const kind of ['user', 'role'] as const) await makeThousand(kind, { region, endpoint, credentials }, 999);
  await makeDeployedApis(apigateway, 1000);
}

async function compare(round: Round): Promise<void> {
  const turns: [Measured, Measured][] = [];
  const measure = (contestant: Contestant) => loadContestant(contestant, round);
  for (let turn = 0; turn < rounds; turn++) turns.push([await measure(empty), await measure(crowded)]);
  const ratio = (of: keyof Measured) => round2(median(turns.map(([alone, among]) => among[of] / alone[of])));
  const figure = { figure: `mock-get-crowd-${round.caller}`, ratio: ratio('perSecond'), cpuRatio: ratio('cpuUs') };
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}
