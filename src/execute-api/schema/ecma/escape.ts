import { type Cursor, literal, take, takes, wrong } from './cursor.ts';

const space = '\\t\\n\\x0b\\f\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff';

/** The sets that a letter stands for, as parts of a class. */
const sets: Readonly<Record<string, string>> = {
  d: '0-9',
  D: '^0-9',
  w: '0-9A-Za-z_',
  W: '^0-9A-Za-z_',
  s: space,
  S: `^${space}`,
};

const controls: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13 };

/** What stands after a backslash: a set, a reference or a character. */
export function readEscape(on: Cursor): string {
  const [set] = take(on, /[dDwWsS]/y) ?? [];
  if (set !== undefined) return `[${sets[set]}]`;
  const [reference] = take(on, /[1-9]\d*/y) ?? [];
  if (reference === undefined) return literal(readCharacter(on));
  // A digit that follows is no part of the number.
  if (Number(reference) <= on.groups) return `(?:\\${reference})`;
  on.at -= reference.length;
  return literal(readCharacter(on));
}

/** The same within a class: a set, or the code of a character. */
export function readClassEscape(on: Cursor): string | number {
  const [set] = take(on, /[dDwWsS]/y) ?? [];
  if (set !== undefined) return `[${sets[set]}]`;
  return takes(on, 'b') ? 8 : readCharacter(on);
}

function readCharacter(on: Cursor): number {
  const [, hex2, hex4] = take(on, /x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})/y) ?? [];
  const hex = hex2 ?? hex4;
  if (hex !== undefined) return Number.parseInt(hex, 16);
  const [, control] = take(on, /c([A-Za-z])/y) ?? [];
  if (control !== undefined) return control.charCodeAt(0) % 32;
  const [octal] = take(on, /[0-3][0-7]{0,2}|[4-7][0-7]?/y) ?? [];
  if (octal !== undefined) return Number.parseInt(octal, 8);
  if (on.at >= on.text.length) wrong(on, 'Unexpected end of the pattern');
  const letter = on.text[on.at++]!;
  return (Object.hasOwn(controls, letter) ? controls[letter] : undefined) ?? letter.charCodeAt(0);
}
