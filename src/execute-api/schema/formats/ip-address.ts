/** Four numbers without zeros in front. */
export function isIpv4(text: string): boolean {
  const parts = text.split('.', 5);
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
}

/** With a zone, if need be; an IPv4 address that is written as one of IPv6 is none, as Java has it. */
export function isIpv6(text: string): boolean {
  const zone = text.indexOf('%');
  const address = zone < 0 ? text : text.slice(0, zone);
  if (address.length > 45 || (zone >= 0 && address.includes('.'))) return false;
  const words = wordsOf(address);
  return words !== undefined && !isMapped(words);
}

/** Eight words; undefined for what is no address. */
function wordsOf(address: string): readonly number[] | undefined {
  const halves = address.split('::');
  if (halves.length > 2) return undefined;
  const [before, after] = halves.map(groupsOf);
  if (!before || (halves.length === 2 && !after)) return undefined;
  const missing = 8 - before.length - (after?.length ?? 0);
  if (halves.length === 1) return missing === 0 ? before : undefined;
  return missing >= 1 ? [...before, ...new Array<number>(missing).fill(0), ...after!] : undefined;
}

function groupsOf(half: string, at: number, halves: readonly string[]): readonly number[] | undefined {
  if (half === '') return halves.length === 2 ? [] : undefined;
  const groups = half.split(':');
  const last = groups.at(-1) ?? '';
  const isLastHalf = at === halves.length - 1;
  const dotted = isLastHalf && isIpv4(last) ? groups.splice(-1)[0]! : undefined;
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  const words = groups.map((group) => Number.parseInt(group, 16));
  return dotted === undefined ? words : [...words, ...wordsOfIpv4(dotted)];
}

function wordsOfIpv4(dotted: string): readonly number[] {
  const [a = 0, b = 0, c = 0, d = 0] = dotted.split('.').map(Number);
  return [a * 256 + b, c * 256 + d];
}

function isMapped(words: readonly number[]): boolean {
  return words.slice(0, 5).every((word) => word === 0) && words[5] === 0xffff;
}
