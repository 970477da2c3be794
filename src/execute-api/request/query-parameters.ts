/** Pairs of a query string, decoded: a plus is a space, a broken escape stands for itself. */
export function queryParameters(query: string): [name: string, value: string][] {
  const pairs = query.split('&').filter((pair) => pair !== '');
  return pairs.map((pair) => {
    const equals = pair.indexOf('=');
    return equals < 0
      ? [decodedPart(pair), '']
      : [decodedPart(pair.slice(0, equals)), decodedPart(pair.slice(equals + 1))];
  });
}

/** A name or a value of a query string. */
export function decodedPart(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  if (!spaced.includes('%')) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
