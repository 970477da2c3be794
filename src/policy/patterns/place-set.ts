import { type GlobTokens, wildcard } from './glob.ts';

const colon = 58;

/** A set of places in a glob, 32 to a number. Place n lies behind n of its tokens that are no runs. */
type PlaceSet = Int32Array;

/** A glob turned inside out: not what may stand at a place, but at which places each character may. */
interface Places {
  /** The last place. */
  readonly end: number;
  /** By UTF-16 code unit: where it takes the match to the next place. */
  readonly steps: ReadonlyMap<number, PlaceSet>;
  /** The same for all units that the glob does not name. */
  readonly anything: PlaceSet;
  /** Where a colon, and where anything else, may be part of a run. */
  readonly colonStays: PlaceSet;
  readonly stays: PlaceSet;
}

/**
 * Matches globs of every kind of wildcard: walks the text once with the set of all places in the glob that are possible.
 * Takes at most the length of the text times a 32nd of the length of the glob.
 */
export function compilePlaces(tokensOf: () => GlobTokens): (text: string) => boolean {
  let places: Places | undefined;
  return (text) => {
    // Most patterns of a policy are never asked.
    places ??= placesOf(tokensOf());
    return text.length >= places.end && walk(places, text);
  };
}

function walk({ end, steps, anything, stays, colonStays }: Places, text: string): boolean {
  const here = new Int32Array((end >> 5) + 1);
  here[0] = 1;
  let low = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const high = Math.min(end, at + 1) >> 5;
    low = advance(here, steps.get(code) ?? anything, code === colon ? colonStays : stays, low, high);
    if (low > high) return false;
  }
  return has(here, end);
}

/** Puts in place of the set what one character makes of it. Answers its first number that is not empty. */
function advance(here: PlaceSet, steps: PlaceSet, stays: PlaceSet, low: number, high: number): number {
  let carried = 0;
  let first = high + 1;
  for (let at = low; at <= high; at++) {
    const places = here[at]!;
    const moved = places & steps[at]!;
    const now = (moved << 1) | carried | (places & stays[at]!);
    carried = moved >>> 31;
    here[at] = now;
    if (now !== 0 && first > at) first = at;
  }
  return first;
}

function placesOf(tokens: GlobTokens): Places {
  const letters = tokens.filter((token) => !isRun(token));
  const empty = () => new Int32Array((letters.length >> 5) + 1);
  const [stays, colonStays, anything, colons] = [empty(), empty(), empty(), empty()];
  let place = 0;
  for (const token of tokens) {
    if (isRun(token)) add(stays, place);
    if (token === wildcard.run) add(colonStays, place);
    if (token === wildcard.one || token === wildcard.segmentOne) add(anything, place);
    if (token === wildcard.one) add(colons, place);
    if (!isRun(token)) place++;
  }
  return { end: letters.length, steps: stepsOf(letters, anything, colons), anything, stays, colonStays };
}

/** A character steps where it stands itself and where one of its kind may. */
function stepsOf(letters: GlobTokens, anything: PlaceSet, colons: PlaceSet): ReadonlyMap<number, PlaceSet> {
  const steps = new Map([[colon, colons]]);
  for (const [place, code] of letters.entries()) {
    if (code < 0) continue;
    if (!steps.has(code)) steps.set(code, anything.slice());
    add(steps.get(code)!, place);
  }
  return steps;
}

function isRun(token: number): boolean {
  return token === wildcard.run || token === wildcard.segmentRun;
}

function add(set: PlaceSet, place: number): void {
  set[place >> 5]! |= 1 << (place & 31);
}

function has(set: PlaceSet, place: number): boolean {
  return (set[place >> 5]! & (1 << (place & 31))) !== 0;
}
