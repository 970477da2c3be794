/**
 * The members of an object that is JSON but for its spelling, `{statusCode: 200, 'a': [b c]}`: each value as it stands
 * there. Undefined for text without both braces, with a quote or bracket that is not closed, or a member without a colon.
 */
export function readLooseObject(text: string): ReadonlyMap<string, string> | undefined {
  const trimmed = text.trim();
  if (!trimmed.startsWith('{') || !trimmed.endsWith('}')) return undefined;
  const parts = splitTopLevel(trimmed.slice(1, -1));
  const pairs = parts?.filter((part, at) => part.trim() !== '' || at < parts.length - 1).map(readPair);
  return pairs?.every((pair) => pair !== undefined) ? new Map(pairs) : undefined;
}

const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** Splits at the commas that stand in no quotes and no brackets; undefined when one of these is not closed. */
function splitTopLevel(text: string): readonly string[] | undefined {
  const parts: string[] = [];
  const open: string[] = [];
  let quote = '';
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (quote !== '') {
      if (character === '\\') at++;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character in closing) open.push(closing[character]!);
    else if (character === '}' || character === ']') {
      if (open.pop() !== character) return undefined;
    } else if (character === ',' && open.length === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return quote === '' && open.length === 0 ? [...parts, text.slice(start)] : undefined;
}

function readPair(part: string): readonly [key: string, value: string] | undefined {
  const [, quoted, bare, value] = /^\s*(?:(["'][^"']*["'])|([^:"']+?))\s*:(.*)$/s.exec(part) ?? [];
  if (quoted !== undefined && quoted.at(0) !== quoted.at(-1)) return undefined;
  return value === undefined ? undefined : [quoted?.slice(1, -1) ?? bare!.trim(), value.trim()];
}
