/** 16-bit groups, highest first: two of them for IPv4, eight for IPv6. */
export type IpAddress = readonly number[];

/** Reads an IPv4 or IPv6 address; undefined when it is neither. An IPv4-mapped IPv6 address is the IPv4 address. */
export function readIpAddress(text: string): IpAddress | undefined {
  if (!text.includes(':')) return readIpv4(text);
  const groups = readIpv6(text);
  return groups && isMapped(groups) ? groups.slice(6) : groups;
}

function isMapped(groups: IpAddress): boolean {
  for (let at = 0; at < 5; at++) if (groups[at] !== 0) return false;
  return groups[5] === 0xffff;
}

/** Four decimal numbers of at most three digits, up to 255. */
function readIpv4(text: string): number[] | undefined {
  let front = 0;
  let byte = 0;
  let bytes = 1;
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit === -2 && digits > 0 && bytes < 4) {
      front = front * 256 + byte;
      bytes++;
      byte = digits = 0;
    } else {
      byte = byte * 10 + digit;
      if (digit < 0 || digit > 9 || ++digits > 3 || byte > 255) return undefined;
    }
  }
  return bytes < 4 || digits === 0 ? undefined : [front >>> 8, (front & 0xff) * 256 + byte];
}

const [dot, colon] = [46, 58];

/** RFC 4291, section 2.2: groups of hexadecimal digits, one `::` for a run of zeros, IPv4 notation at the end. */
function readIpv6(text: string): number[] | undefined {
  if (text.length > 45) return undefined;
  const gapInFront = text.startsWith('::');
  const groups: number[] = [];
  let gap = gapInFront ? 0 : -1;
  for (let at = gapInFront ? 2 : 0; at < text.length; at++) {
    const end = endOfGroup(text, at);
    if (text.charCodeAt(end) === dot) return withIpv4(groups, readIpv4(text.slice(at)), gap);
    if (end === at || end - at > 4) return undefined;
    groups.push(Number.parseInt(text.slice(at, end), 16));
    if (end === text.length) break;
    at = end;
    if (text.charCodeAt(at) !== colon || at + 1 === text.length) return undefined;
    if (text.charCodeAt(at + 1) !== colon) continue;
    if (gap >= 0) return undefined;
    gap = groups.length;
    at++;
  }
  return withZeros(groups, gap);
}

function endOfGroup(text: string, from: number): number {
  let at = from;
  while (isHexadecimal(text.charCodeAt(at))) at++;
  return at;
}

function isHexadecimal(code: number): boolean {
  const letter = code | 32;
  return (code >= 48 && code <= 57) || (letter >= 97 && letter <= 102);
}

function withIpv4(groups: readonly number[], last: readonly number[] | undefined, gap: number): number[] | undefined {
  return last && withZeros([...groups, ...last], gap);
}

/** All eight groups; `gap` is the place of the run of zeros, -1 when there is none. */
function withZeros(groups: number[], gap: number): number[] | undefined {
  if (gap < 0) return groups.length === 8 ? groups : undefined;
  if (groups.length > 7) return undefined;
  const all = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let at = 0; at < groups.length; at++) all[at < gap ? at : at + 8 - groups.length] = groups[at]!;
  return all;
}
