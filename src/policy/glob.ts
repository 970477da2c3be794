/** Wildcards in a compiled glob; every other number is the UTF-16 code unit that must stand there. */
export const wildcard = {
  /** `*`: any run of characters. */
  run: -1,
  /** `?`: exactly one character. */
  one: -2,
  /** `*` inside an ARN segment: any run without a colon. */
  segmentRun: -3,
  /** `?` inside an ARN segment: one character that is no colon. */
  segmentOne: -4,
} as const;

const colon = 58;

export type GlobTokens = readonly number[];

/** Characters compared one by one before the rest is compared at once: ARNs of one account differ at their end. */
const telling = 8;

/** Whether `piece` stands in the text at this offset; several times as fast as `startsWith`, which is slow to begin. */
export function standsAt(piece: string, text: string, offset: number): boolean {
  const end = offset + piece.length;
  if (offset < 0 || end > text.length) return false;
  const rest = piece.length > 3 * telling ? piece.length - telling : 0;
  for (let at = piece.length - 1; at >= rest; at--) {
    if (piece.charCodeAt(at) !== text.charCodeAt(offset + at)) return false;
  }
  return rest === 0 || text.slice(offset, end) === piece;
}

/**
 * Whether the text is made of these pieces in order with anything in between: a glob whose only wildcards are runs. The
 * first piece stands at the start, the last at the end; each of the others is taken as early as it can be.
 */
export function matchPieces(pieces: readonly string[], text: string): boolean {
  const first = pieces[0]!;
  const last = pieces[pieces.length - 1]!;
  const end = text.length - last.length;
  if (!standsAt(last, text, end) || !standsAt(first, text, 0)) return false;
  let at = first.length;
  for (let piece = 1; piece < pieces.length - 1; piece++) {
    const found = text.indexOf(pieces[piece]!, at);
    if (found < 0) return false;
    at = found + pieces[piece]!.length;
  }
  return at <= end;
}

/**
 * Whether the whole text matches, for globs of `run` and `one` alone. Two pointers: after a mismatch only the last run
 * grows, so that the worst case is length of text times length of glob, whatever the number of stars.
 */
export function matchGlob(tokens: GlobTokens, text: string): boolean {
  let token = 0;
  let at = 0;
  let afterRun = -1;
  let runEnd = 0;
  while (at < text.length) {
    if (tokens[token] === wildcard.run) {
      afterRun = ++token;
      runEnd = at;
    } else if (tokens[token] === wildcard.one || tokens[token] === text.charCodeAt(at)) {
      token++;
      at++;
    } else if (afterRun >= 0) {
      token = afterRun;
      at = ++runEnd;
    } else return false;
  }
  while (tokens[token] === wildcard.run) token++;
  return token === tokens.length;
}

/**
 * Whether the whole text matches, for globs that also have segment wildcards. With two kinds of runs the last one is not
 * always the one to grow, so this walks the text once with the set of all places in the glob that are still possible:
 * at most length of text times length of glob as well.
 */
export function matchSegmentedGlob(tokens: GlobTokens, text: string): boolean {
  let here = new Uint8Array(tokens.length + 2);
  let next = new Uint8Array(tokens.length + 2);
  let low = 0;
  let high = reach(tokens, here, 0);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let [nextLow, nextHigh] = [tokens.length + 1, -1];
    for (let place = low; place <= high; place++) {
      if (!here[place]) continue;
      here[place] = 0;
      const target = step(tokens[place], place, code);
      if (target < 0) continue;
      nextLow = Math.min(nextLow, target);
      nextHigh = Math.max(nextHigh, reach(tokens, next, target));
    }
    if (nextHigh < 0) return false;
    [here, next, low, high] = [next, here, nextLow, nextHigh];
  }
  return here[tokens.length] === 1;
}

/** Where the glob stands after one character at `place`; -1 when the character does not fit. */
function step(token: number | undefined, place: number, code: number): number {
  if (token === wildcard.run) return place;
  if (token === wildcard.segmentRun) return code === colon ? -1 : place;
  if (token === wildcard.one || token === code) return place + 1;
  return token === wildcard.segmentOne && code !== colon ? place + 1 : -1;
}

/** Marks a place and, as a run may be empty, the places after the runs that stand there. Returns the last one. */
function reach(tokens: GlobTokens, places: Uint8Array, from: number): number {
  let place = from;
  places[place] = 1;
  while (tokens[place] === wildcard.run || tokens[place] === wildcard.segmentRun) places[++place] = 1;
  return place;
}
