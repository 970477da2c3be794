/** Queries one behind the other, as they are, and then the mapped parameters, escaped. */
export function joinedQuery(
  queries: readonly string[],
  mapped: readonly (readonly [name: string, value: string])[],
): string {
  const added = mapped.map(([name, value]) => `${escaped(name)}=${escaped(value)}`);
  return [...queries, ...added].filter((part) => part !== '').join('&');
}

function escaped(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
