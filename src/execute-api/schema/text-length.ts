import type { Run } from './schema.ts';

/** In code points: every character is looked at, which is paid for. */
export function lengthOf(text: string, { spend }: Pick<Run, 'spend'>): number {
  spend(text.length >> 6);
  let pairs = 0;
  for (let at = 0; at < text.length; at++) {
    if ((text.codePointAt(at) ?? 0) <= 0xffff) continue;
    pairs++;
    at++;
  }
  return text.length - pairs;
}
