/** One value in ASN.1's DER. https://www.itu.int/rec/T-REC-X.690 */
export type Der = Buffer;

/** A tag, the length, the content. */
export function der(tag: number, ...contents: readonly Buffer[]): Der {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content.length)]), content]);
}

function lengthOf(length: number): number[] {
  if (length < 128) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 | bytes.length, ...bytes];
}

export const sequence = (...parts: readonly Der[]): Der => der(0x30, ...parts);
export const set = (...parts: readonly Der[]): Der => der(0x31, ...parts);
export const octets = (content: Buffer): Der => der(0x04, content);
export const utf8 = (text: string): Der => der(0x0c, Buffer.from(text));
export const nothing: Der = der(0x05);
export const truth: Der = der(0x01, Buffer.from([0xff]));
/** `[number]`, explicit or constructed. */
export const tagged = (number: number, ...parts: readonly Der[]): Der => der(0xa0 | number, ...parts);
/** `[number]` in place of the tag of a simple type. */
export const implicit = (number: number, content: Buffer): Der => der(0x80 | number, content);

/** A positive integer, most significant byte first. */
export function integer(bytes: Buffer): Der {
  const first = bytes.findIndex((byte) => byte !== 0);
  const shortest = first < 0 ? Buffer.from([0]) : bytes.subarray(first);
  return der(0x02, (shortest[0] ?? 0) < 0x80 ? shortest : Buffer.concat([Buffer.from([0]), shortest]));
}

/** `unused`: so many bits at the end do not count. */
export function bits(content: Buffer, unused = 0): Der {
  return der(0x03, Buffer.from([unused]), content);
}

/** `1.2.840.113549` */
export function oid(dotted: string): Der {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(number: number): number[] {
  const bytes = [number % 128];
  for (let rest = Math.floor(number / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift(0x80 | (rest % 128));
  return bytes;
}

/** Epoch milliseconds, to the second; of years before 2050 as RFC 5280 wants them. */
export function time(at: number): Der {
  const digits = new Date(at).toISOString().replace(/[-:T]|\.\d+/g, '');
  return new Date(at).getUTCFullYear() < 2050
    ? der(0x17, Buffer.from(digits.slice(2)))
    : der(0x18, Buffer.from(digits));
}
