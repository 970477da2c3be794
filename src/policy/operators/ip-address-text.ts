/** 16-bit groups, highest first: two of them for IPv4, eight for IPv6. */
export type IpAddress = readonly number[];

/** Reads an IPv4 or IPv6 address; undefined when it is neither. An IPv4-mapped IPv6 address is the IPv4 address. */
export function readIpAddress(text: string): IpAddress | undefined {
  if (!text.includes(':')) return readIpv4(text);
  const groups = readIpv6(text);
  const mapped = groups?.slice(0, 6).every((group, at) => group === (at === 5 ? 0xffff : 0));
  return mapped ? groups?.slice(6) : groups;
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

/** RFC 4291, section 2.2: groups of hexadecimal digits, one `::` for a run of zeros, IPv4 notation at the end. */
function readIpv6(text: string): number[] | undefined {
  if (text.length > 45) return undefined;
  const [front = '', back, ...more] = text.split('::');
  const head = readGroups(front, back === undefined);
  const tail = readGroups(back ?? '', true);
  if (!head || !tail || more.length > 0) return undefined;
  const missing = 8 - head.length - tail.length;
  if (back === undefined ? missing !== 0 : missing < 1) return undefined;
  return [...head, ...Array<number>(missing).fill(0), ...tail];
}

function readGroups(text: string, endsAddress: boolean): number[] | undefined {
  if (text === '') return [];
  const groups: number[] = [];
  const pieces = text.split(':');
  for (const [at, piece] of pieces.entries()) {
    const last = endsAddress && at === pieces.length - 1;
    const read = last && piece.includes('.') ? readIpv4(piece) : readGroup(piece);
    if (!read) return undefined;
    groups.push(...read);
  }
  return groups;
}

function readGroup(piece: string): number[] | undefined {
  return /^[0-9a-f]{1,4}$/i.test(piece) ? [Number.parseInt(piece, 16)] : undefined;
}
