/**
 * The members of an object that is JSON, or is but for its spelling, `{statusCode: 200, 'a': [b c]}`: each value as it
 * stands there. Undefined for text without both braces, with a quote or bracket that is not closed, or a member without a
 * colon; and for one with more marks than anybody writes to say a status.
 */
export function readLooseObject(text: string): ReadonlyMap<string, string> | undefined {
  const trimmed = text.trim();
  if (!trimmed.startsWith('{') || !trimmed.endsWith('}')) return undefined;
  const parts = splitTopLevel(trimmed.slice(1, -1));
  const pairs = parts?.filter((part, at) => part.trim() !== '' || at < parts.length - 1).map(readPair);
  return pairs?.every((pair) => pair !== undefined) ? new Map(pairs) : undefined;
}

/** Clients may send what is read here: so many marks take some milliseconds. */
const mostMarks = 40_000;

/** What matters where members end; between quotes it is the same quote and the backslash. */
const marks = /["'{}[\],]/g;
const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** Splits at the commas that stand in no quotes and no brackets; undefined when one of these is not closed. */
function splitTopLevel(text: string): readonly string[] | undefined {
  const parts: string[] = [];
  const open: string[] = [];
  let start = 0;
  const budget = { marks: mostMarks };
  marks.lastIndex = 0;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    const [character] = mark;
    if (--budget.marks < 0) return undefined;
    if (character === '"' || character === "'") {
      const end = endOfQuoted(text, mark.index, budget);
      if (end < 0) return undefined;
      marks.lastIndex = end;
    } else if (character in closing) open.push(closing[character]!);
    else if (character !== ',') {
      if (open.pop() !== character) return undefined;
    } else if (open.length === 0) {
      parts.push(text.slice(start, mark.index));
      start = marks.lastIndex;
    }
  }
  return open.length === 0 ? [...parts, text.slice(start)] : undefined;
}

/** Behind the quote that closes the one at `from`; negative when there is none. */
function endOfQuoted(text: string, from: number, budget: { marks: number }): number {
  const quote = text.charAt(from);
  let at = text.indexOf(quote, from + 1);
  while (at >= 0 && --budget.marks >= 0) {
    if (!isEscaped(text, at)) return at + 1;
    at = text.indexOf(quote, at + 1);
  }
  return -1;
}

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charAt(first - 1) === '\\') first--;
  return (at - first) % 2 === 1;
}

function readPair(part: string): readonly [key: string, value: string] | undefined {
  const [, quoted, bare, value] = /^\s*(?:(["'][^"']*["'])|([^:"'\s][^:"']*))\s*:(.*)$/s.exec(part) ?? [];
  if (quoted !== undefined && quoted.at(0) !== quoted.at(-1)) return undefined;
  return value === undefined ? undefined : [quoted?.slice(1, -1) ?? bare!.trim(), value.trim()];
}
