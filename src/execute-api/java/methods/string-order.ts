/** The difference of the first characters that differ, or of the lengths. */
export function compareTexts(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) {
    const difference = one.charCodeAt(at) - other.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

export function compareIgnoringCase(one: string, other: string): number {
  return compareTexts(folded(one), folded(other));
}

export function equalsIgnoringCase(one: string, other: string): boolean {
  return one.length === other.length && folded(one) === folded(other);
}

/** Each character in upper case and then in lower case, where that is one character. */
function folded(text: string): string {
  return /^[\0-\x7f]*$/.test(text) ? text.toLowerCase() : text.split('').map(foldedCharacter).join('');
}

function foldedCharacter(unit: string): string {
  const upper = single(unit.toUpperCase(), unit);
  return single(upper.toLowerCase(), upper);
}

function single(changed: string, otherwise: string): string {
  return changed.length === 1 ? changed : otherwise;
}
