import { type Characters, ranges, unicode } from './characters.ts';

const names =
  'Cn Lu Ll Lt Lm Lo Mn Me Mc Nd Nl No Zs Zl Zp Cc Cf Co Cs Pd Ps Pe Pc Po Sm Sc Sk So Pi Pf L M N Z C P S LC'.split(
    ' ',
  );

const categories: ReadonlyMap<string, Characters> = new Map([
  ...names.map((name): [string, Characters] => [name, unicode(() => new RegExp(`\\p{${name}}`, 'u'))]),
  ['LD', unicode(() => /[\p{L}\p{Nd}]/u)],
  ['L1', ranges([0, 255])],
  ['all', ranges([0, 0x10ffff])],
]);

/** Unicode's general categories: `\p{Lu}`. When cases are ignored a cased letter is of each of the three kinds. */
export function categoryOf(name: string, ignoreCase: boolean): Characters | undefined {
  return categories.get(ignoreCase && /^L[ult]$/.test(name) ? 'LC' : name);
}
