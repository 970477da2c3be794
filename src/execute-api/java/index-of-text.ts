/** Below this length the engine's own search is quick on any text; above it takes the product of both lengths at worst. */
const short = 64;

/** Java's `indexOf`, in a time that grows with the sum of both lengths. */
export function indexOfText(text: string, part: string, from = 0): number {
  if (part.length <= short || text.length - from < part.length) return text.indexOf(part, from);
  const borders = bordersOf(part);
  let matched = 0;
  for (let at = Math.max(0, from); at < text.length; at++) {
    const unit = text.charCodeAt(at);
    while (matched > 0 && part.charCodeAt(matched) !== unit) matched = borders[matched - 1]!;
    if (part.charCodeAt(matched) === unit) matched++;
    if (matched === part.length) return at - matched + 1;
  }
  return -1;
}

/** What a search is worth, in steps of a budget. */
export function searchSteps(text: string, part: string): number {
  return (text.length + part.length) >> (part.length > short ? 3 : 6);
}

/** For each length: how much of the start of the part is also its end there. */
function bordersOf(part: string): Int32Array {
  const borders = new Int32Array(part.length);
  let length = 0;
  for (let at = 1; at < part.length; at++) {
    while (length > 0 && part.charCodeAt(at) !== part.charCodeAt(length)) length = borders[length - 1]!;
    if (part.charCodeAt(at) === part.charCodeAt(length)) length++;
    borders[at] = length;
  }
  return borders;
}
