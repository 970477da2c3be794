/** The same text for the same content: a line a member, in the order of their names; what is empty is left out. */
export function written(value: unknown): string | undefined {
  const lines = linesOf(value);
  return lines.length === 0 ? undefined : lines.join('\n');
}

function linesOf(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object') return String(value).split('\n');
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.flatMap(([name, member]) => underName(name, linesOf(member), member));
}

/** Long texts and structures stand below their name. */
function underName(name: string, lines: readonly string[], member: unknown): readonly string[] {
  if (lines.length === 0) return [];
  if (lines.length === 1 && typeof member !== 'object') return [`${name}: ${lines[0]}`];
  return [`${name}:`, ...lines.map((line) => `  ${line}`)];
}
