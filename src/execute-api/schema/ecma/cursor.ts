import { PatternFailure } from '../../pattern/errors.ts';

/** Where a reader of a regular expression stands. */
export interface Cursor {
  readonly text: string;
  /** How many groups the whole expression has: a number above that is no reference. */
  readonly groups: number;
  at: number;
  depth: number;
}

export function cursorOf(text: string): Cursor {
  return { text, groups: countGroups(text), at: 0, depth: 0 };
}

/** Parentheses that are no classes', no escapes and capture. */
function countGroups(text: string): number {
  let groups = 0;
  let inClass = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '\\') at++;
    else if (inClass) inClass = letter !== ']';
    else if (letter === '[') inClass = true;
    else if (letter === '(' && text[at + 1] !== '?') groups++;
  }
  return groups;
}

export function peek(on: Cursor): string {
  return on.text[on.at] ?? '';
}

/** Takes what stands here, if it does. */
export function takes(on: Cursor, expected: string): boolean {
  if (!on.text.startsWith(expected, on.at)) return false;
  on.at += expected.length;
  return true;
}

/** Takes what matches here. `pattern` is sticky. */
export function take(on: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = on.at;
  const found = pattern.exec(on.text) ?? undefined;
  if (found) on.at += found[0].length;
  return found;
}

export function wrong(on: Cursor, what: string): never {
  throw new PatternFailure(`${what} near index ${on.at}\n${on.text}`);
}

/** A character as it is, whatever it means to a pattern. */
export function literal(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
