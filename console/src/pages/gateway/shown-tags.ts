/** Tags in a line: `team=payments, stage=dev`. */
export function shownTags(tags: Readonly<Record<string, string>> = {}): string {
  const pairs = Object.entries(tags).map(([name, value]) => `${name}=${value}`);
  return pairs.join(', ') || '-';
}
