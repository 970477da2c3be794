/** JSON with one piece less: a member, an element, or the value of one in the place of the whole. Numbers stay as written. */
export function smallerValues(text: string): string[] {
  const marked = text.replace(/("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/g, (_, quoted, numeral) =>
    quoted === undefined ? `"=${numeral}="` : quoted,
  );
  const smaller = shorter(JSON.parse(marked)).map((value) => JSON.stringify(value).replace(/"=([^"]*)="/g, '$1'));
  return [...new Set(smaller)].filter((each) => each.length < text.length);
}

function shorter(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const make = (some: [string, unknown][]) =>
    Array.isArray(value) ? some.map(([, each]) => each) : Object.fromEntries(some);
  return [
    ...entries.map(([, each]) => each),
    ...entries.map((_, at) => make(entries.filter((_each, other) => other !== at))),
    ...entries.flatMap(([name, each], at) =>
      shorter(each).map((less) => make(entries.map((entry, other) => (other === at ? [name, less] : entry)))),
    ),
  ];
}
