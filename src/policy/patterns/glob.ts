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
