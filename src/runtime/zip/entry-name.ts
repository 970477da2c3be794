/** Longest name of one file and of a whole path, in bytes: what Linux takes. */
const longestComponent = 255;
const longestPath = 2048;

/**
 * The path of a ZIP entry inside the package, as its components; undefined for a name that must be refused: absolute,
 * with `..`, with NUL, or too long. A backslash is a letter like any other. Lambda does not say what it does with such
 * names; refusing the package is the safe answer.
 */
export function entryPath(name: string): readonly string[] | undefined {
  if (name.startsWith('/') || name.includes('\0') || Buffer.byteLength(name) > longestPath) return undefined;
  const components = name.split('/').filter((component) => component !== '' && component !== '.');
  return components.every(acceptable) ? components : undefined;
}

function acceptable(component: string): boolean {
  return component !== '..' && Buffer.byteLength(component) <= longestComponent;
}

/**
 * Whether a symbolic link at `path` (no component of which is itself a link) may point to `target`.
 *
 * INVARIANT: `..` stands only at the front of an accepted target, where it climbs real directories and not further
 * than the package's root; what follows only descends, through links that were accepted by the same rule.
 */
export function staysInside(path: readonly string[], target: string): boolean {
  if (target === '' || target.startsWith('/') || target.includes('\0')) return false;
  const components = target.split('/').filter((component) => component !== '' && component !== '.');
  const climbs = components.findIndex((component) => component !== '..');
  const up = climbs === -1 ? components.length : climbs;
  return up <= path.length - 1 && components.slice(up).every(acceptable);
}
