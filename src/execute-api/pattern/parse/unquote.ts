const letter = /^[^0-9\x00-\x7F]$|^[A-Za-z]$/u;

/**
 * Writes what stands between `\Q` and `\E` with backslashes instead. A digit that begins the quotation is written in
 * hexadecimal, so that it does not go on with an escape before it.
 */
export function unquote(pattern: string): string {
  if (!pattern.includes('\\Q')) return pattern;
  return pattern.replace(/\\(?:Q(.*?)(?:\\E|$)|.)/gsu, (whole, quoted: string | undefined) =>
    whole.startsWith('\\Q') ? escapeAll(quoted ?? '') : whole,
  );
}

function escapeAll(text: string): string {
  return [...text].map((character, index) => escapeOne(character, index === 0)).join('');
}

function escapeOne(character: string, first: boolean): string {
  if (/[0-9]/.test(character)) return first ? `\\x3${character}` : character;
  return letter.test(character) ? character : `\\${character}`;
}
