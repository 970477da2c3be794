/** Below this length the engine's own search is quick on any text; above it takes the product of both lengths at worst. */
const short = 64;

/** Java's `indexOf`, in a time that grows with the sum of both lengths. */
export function indexOfText(text: string, part: string, from = 0): number {
  if (part.length <= short || text.length - from < part.length) return text.indexOf(part, from);
  const partAt = (at: number) => part.charCodeAt(at);
  const first = Math.max(0, from);
  const end = endOfMatch(text.length - first, (at) => text.charCodeAt(first + at), part.length, partAt);
  return end < 0 ? -1 : first + end - part.length;
}

/** Java's `lastIndexOf`, in a time that grows with the sum of both lengths. */
export function lastIndexOfText(text: string, part: string, from = text.length): number {
  if (from < 0) return -1;
  if (part.length <= short || text.length < part.length) return text.lastIndexOf(part, from);
  const last = Math.min(text.length, from + part.length) - 1;
  const partAt = (at: number) => part.charCodeAt(part.length - 1 - at);
  const end = endOfMatch(last + 1, (at) => text.charCodeAt(last - at), part.length, partAt);
  return end < 0 ? -1 : last + 1 - end;
}

/** What a search is worth, in steps of a budget. */
export function searchSteps(text: string, part: string): number {
  return (text.length + part.length) >> (part.length > short ? 3 : 6);
}

type UnitAt = (at: number) => number;

/** Where the first match ends, in the order in which the units are read; -1 for none. */
function endOfMatch(textLength: number, textAt: UnitAt, partLength: number, partAt: UnitAt): number {
  const borders = bordersOf(partLength, partAt);
  let matched = 0;
  for (let at = 0; at < textLength; at++) {
    const unit = textAt(at);
    while (matched > 0 && partAt(matched) !== unit) matched = borders[matched - 1]!;
    if (partAt(matched) === unit) matched++;
    if (matched === partLength) return at + 1;
  }
  return -1;
}

/** For each length: how much of the start of the part is also its end there. */
function bordersOf(partLength: number, partAt: UnitAt): Int32Array {
  const borders = new Int32Array(partLength);
  let length = 0;
  for (let at = 1; at < partLength; at++) {
    while (length > 0 && partAt(at) !== partAt(length)) length = borders[length - 1]!;
    if (partAt(at) === partAt(length)) length++;
    borders[at] = length;
  }
  return borders;
}
