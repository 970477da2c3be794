const python = [14, 13, 12, 11, 10, 9].map((release) => ({
  value: `python3.${release}`,
  label: `Python 3.${release}`,
}));
const node = [24, 22, 20].map((release) => ({ value: `nodejs${release}.x`, label: `Node.js ${release}` }));

/** The runtimes to choose from, newest first. */
export const runtimes = [...node, ...python];

/** What people call a runtime: `Node.js 22` for `nodejs22.x`. */
export function runtimeName(runtime: string): string {
  return runtimes.find(({ value }) => value === runtime)?.label ?? runtime;
}
