import type { Flags } from '../flags.ts';
import { type Bounds, type Characters, characters, ranges } from './characters.ts';
import { asciiFold, lowerCase, unicodeFold, upperCase } from './fold.ts';

/** How characters are compared; undefined for as they are. */
export function foldOf({ ignoreCase, unicodeCase }: Flags): ((code: number) => number) | undefined {
  if (!ignoreCase) return undefined;
  return unicodeCase ? unicodeFold : asciiFold;
}

/** One character, of either case when cases are ignored. */
export function literal(code: number, flags: Flags): Characters {
  if (!flags.ignoreCase) return ranges([code, code]);
  if (!flags.unicodeCase) return ranges([code, code], ...otherCases(code, code));
  const folded = unicodeFold(code);
  return characters((other) => other === code || unicodeFold(other) === folded, 8);
}

/** From `first` to `last`; of a character's both cases one must lie between when cases are ignored. */
export function range(first: number, last: number, flags: Flags): Characters {
  if (!flags.ignoreCase) return ranges([first, last]);
  if (!flags.unicodeCase) return { ...ranges([first, last], ...otherCases(first, last)), basic: false };
  const within = (code: number) => code >= first && code <= last;
  return characters((code) => within(code) || eitherCase(upperCase(code), within), 8);
}

function eitherCase(upper: number, within: (code: number) => boolean): boolean {
  return within(upper) || within(lowerCase(upper));
}

/** Letters of ASCII in the other case than those between. */
function otherCases(first: number, last: number): Bounds {
  return [
    [Math.max(first, 65) + 32, Math.min(last, 90) + 32],
    [Math.max(first, 97) - 32, Math.min(last, 122) - 32],
  ].filter(([from = 0, to = 0]) => from <= to) as unknown as Bounds;
}
