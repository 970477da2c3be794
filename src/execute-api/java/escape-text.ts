import type { Budget } from '../templates/budget.ts';

type Bounds = readonly (readonly [first: number, last: number])[];

/** How a text is escaped. */
export interface Escaping {
  /** What each ASCII character becomes, by its code; undefined: itself. */
  readonly ascii: readonly (string | undefined)[];
  /** The characters beyond ASCII that become `\uXXXX`. */
  readonly wide: Bounds;
  /** Finds the first character that is escaped. */
  readonly marks: RegExp;
}

/** `short` are the escapes that are a letter; all other characters of `marks` become `\uXXXX`. */
export function escaping(marks: RegExp, wide: Bounds, short: Readonly<Record<string, string>>): Escaping {
  const ascii = Array.from({ length: 128 }, (_, code) => {
    const character = String.fromCharCode(code);
    if (!marks.test(character)) return undefined;
    return short[character] ?? `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`;
  });
  return { ascii, wide, marks };
}

const longestEscape = 6;
const chunk = 8192;
const units = new Uint16Array(chunk * longestEscape);
const bytes = Buffer.from(units.buffer);

/** INVARIANT: a text of escapes alone takes about as long as any other: all is written into one array, chunk by chunk. */
export function escapeText(text: string, how: Escaping, budget: Budget): string {
  budget.spend(text.length >> 5);
  const first = text.search(how.marks);
  if (first < 0) return text;
  let made = text.slice(0, first);
  for (let at = first; at < text.length; at += chunk)
    made += escapeChunk(text, at, Math.min(text.length, at + chunk), how);
  return made;
}

function escapeChunk(text: string, from: number, to: number, { ascii, wide }: Escaping): string {
  let length = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128) length = writeWide(code, wide, length);
    else {
      const other = ascii[code];
      if (other === undefined) units[length++] = code;
      else for (let index = 0; index < other.length; index++) units[length++] = other.charCodeAt(index);
    }
  }
  return bytes.toString('utf16le', 0, length * 2);
}

function writeWide(code: number, wide: Bounds, at: number): number {
  if (!wide.some(([first, last]) => code >= first && code <= last)) {
    units[at] = code;
    return at + 1;
  }
  units[at] = 92; // A backslash, and u.
  units[at + 1] = 117;
  for (let digit = 0; digit < 4; digit++) units[at + 2 + digit] = hexadecimal((code >> (12 - 4 * digit)) & 15);
  return at + longestEscape;
}

/** The code of a digit, in upper case. */
export function hexadecimal(value: number): number {
  return value < 10 ? 48 + value : 55 + value;
}
