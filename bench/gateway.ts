import { buildRevision } from './built-revision.ts';
import { startBareServer } from './gateway/bare-server.ts';
import type { Caller } from './gateway/callers.ts';
import { type Contestant, loadContestant, type Round, startContestant } from './gateway/contestants.ts';
import { load, type Measured, noWrk } from './gateway/wrk.ts';
import { leaveOut } from './leave-out.ts';
import { median, round2 } from './median.ts';

// MOCK GET, unsigned and signed by each kind of caller, every request another one, against a bare node:http server that is
// sent the very same bytes and answers the same; in one run, in turns, each alone. With `--against REV` that revision too.
const rounds = 5;
const seconds = 2;
const callers: readonly Caller[] = ['unsigned', 'root', 'user', 'role'];

const why = noWrk();
if (why) leaveOut('mock-get', why);

const revision = process.argv[2];
const other = revision === undefined ? undefined : buildRevision(revision);
const contestants = new Map<string, Contestant>();
contestants.set('here', await startContestant(new URL('../dist/sekisho.js', import.meta.url).pathname));
if (other && revision) contestants.set(revision, await startContestant(other.product));
const bare = await startBareServer(await fetch(contestants.get('here')!.url('unsigned')));
for (const connections of [16, 64]) for (const caller of callers) await compare({ caller, connections, seconds });
bare.stop();
for (const contestant of contestants.values()) await contestant.stop();
other?.remove();

async function compare(round: Round): Promise<void> {
  const turns: { bare: Measured; seen: Map<string, Measured> }[] = [];
  for (let turn = 0; turn < rounds; turn++) {
    const requestFile = contestants.get('here')!.requests(round.caller);
    const turnOfBare = await load({ ...round, ...bare, requestFile });
    const seen = new Map<string, Measured>();
    for (const [name, contestant] of contestants) seen.set(name, await loadContestant(contestant, round));
    turns.push({ bare: turnOfBare, seen });
  }
  for (const name of contestants.keys())
    tell(
      name,
      round,
      turns.map(({ bare, seen }) => [bare, seen.get(name)!]),
    );
}

/** Medians over the turns: of the ratios to the bare server, and of the figures themselves. */
function tell(name: string, { caller, connections }: Round, turns: readonly (readonly [Measured, Measured])[]): void {
  const ratio = (of: keyof Measured) => round2(median(turns.map(([bare, seen]) => seen[of] / bare[of])));
  const cpuUs = (which: 0 | 1) => Math.round(median(turns.map((turn) => turn[which].cpuUs)));
  const figure = {
    figure: `mock-get-${caller}`,
    revision: name,
    connections,
    ratio: ratio('perSecond'),
    cpuRatio: ratio('cpuUs'),
    p99Ratio: ratio('p99Ms'),
    cpuUs: cpuUs(1),
    bareCpuUs: cpuUs(0),
    perSecond: Math.round(median(turns.map(([, seen]) => seen.perSecond))),
  };
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}
