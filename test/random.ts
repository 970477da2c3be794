/** A small random generator that can be repeated from its seed (mulberry32), fast enough for 100,000 requests. */
export interface Random {
  /** 0 <= n < bound */
  below(bound: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** Text of at most `longest` characters: words, numbers, odd and hostile letters. */
  text(longest: number): string;
  /** JSON of small depth. */
  json(depth: number): unknown;
}

const letters = [
  ...'abcXYZ019-_./:*?${}[]"\'\\<>&=%+;, \t\n\0',
  'é',
  '語',
  '\u{1F600}',
  '%zz',
  '%',
  '../',
  '$',
  '{',
  '#foreach',
];
const words = [
  '',
  'name',
  'null',
  '-1',
  '1e99',
  '0',
  'arn:aws:iam::123456789012:role/x',
  '__proto__',
  'constructor',
  'python3.9',
  '2012-10-17',
  '$LATEST',
  'true',
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
];

export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
  const text = (longest: number): string => {
    if (next() < 0.5) return pick(words);
    let made = '';
    for (let left = below(longest); left > 0; left--) made += pick(letters);
    return made;
  };
  const json = (depth: number): unknown => {
    const kind = below(depth > 0 ? 7 : 5);
    if (kind === 0) return text(20);
    if (kind === 1) return below(1_000_000) - 1000;
    if (kind === 2) return next() < 0.5;
    if (kind === 3) return null;
    if (kind === 4) return next() * 1e30;
    if (kind === 5) return Array.from({ length: below(4) }, () => json(depth - 1));
    return Object.fromEntries(Array.from({ length: below(4) }, () => [text(8), json(depth - 1)]));
  };
  return { below, chance: (probability) => next() < probability, pick, text, json };
}
