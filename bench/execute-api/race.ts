import { load, type Measured } from '../gateway/wrk.ts';
import { median, round2 } from '../median.ts';
import { tellFigure } from '../tell-figure.ts';

/** A server that takes its turn with the others. */
export interface Runner {
  readonly origin: string;
  readonly pid: number;
  /** Writes fresh requests for `load`; returns their file. */
  requests(): string;
}

/** Who is held against whom. The bare server is sent our requests. */
export interface Race {
  readonly figure: string;
  readonly bare: Runner;
  readonly ours: Runner;
  readonly ministack: Runner | { readonly why: string };
}

interface Turn {
  readonly bare: Measured;
  readonly ours: Measured;
  /** Undefined: it has no part in it. */
  readonly theirs: Measured | undefined;
}

const rounds = 5;
const seconds = 2;
const connections = 16;

/** Loads all in turns, each alone, and tells the medians. */
export async function race({ figure, bare, ours, ministack }: Race): Promise<void> {
  const turns: Turn[] = [];
  let theirs = ministack;
  for (const runner of [bare, ours, theirs]) if (!('why' in runner)) await warm(runner);
  for (let turn = 0; turn < rounds; turn++) {
    const [ofBare, ofOurs] = [await measure(bare), await measure(ours)];
    const ofTheirs = 'why' in theirs ? theirs : await measure(theirs).catch(whyOf);
    if ('why' in ofTheirs) theirs = ofTheirs;
    turns.push({ bare: ofBare, ours: ofOurs, theirs: 'why' in ofTheirs ? undefined : ofTheirs });
  }
  tell(figure, turns, theirs);
}

/** The first answers may come late: functions start, code is compiled. */
async function warm(runner: Runner): Promise<void> {
  for (let time = 0; time < 2; time++) await measure(runner).catch(() => undefined);
}

function measure(runner: Runner): Promise<Measured> {
  return load({ origin: runner.origin, pid: runner.pid, requestFile: runner.requests(), connections, seconds });
}

function whyOf({ message }: Error): { readonly why: string } {
  return { why: message.replaceAll(/\s+/g, ' ').slice(0, 300) };
}

function tell(figure: string, turns: readonly Turn[], theirs: object): void {
  const ratio = (of: keyof Measured) => round2(median(turns.map(({ bare, ours }) => ours[of] / bare[of])));
  const middle = (of: (turn: Turn) => number) => round2(median(turns.map(of)));
  const times = () => middle(({ ours, theirs }) => ours.perSecond / (theirs?.perSecond ?? Number.NaN));
  tellFigure({
    figure,
    connections,
    ratio: ratio('perSecond'),
    cpuRatio: ratio('cpuUs'),
    p99Ratio: ratio('p99Ms'),
    p99OverP50: middle(({ ours }) => ours.p99Ms / ours.p50Ms),
    bareP99OverP50: middle(({ bare }) => bare.p99Ms / bare.p50Ms),
    ...('why' in theirs ? { ministackLeftOut: theirs.why } : { timesMinistack: times() }),
    cpuUs: Math.round(middle(({ ours }) => ours.cpuUs)),
    perSecond: Math.round(middle(({ ours }) => ours.perSecond)),
  });
}
