import { openSync, readdirSync, readFileSync } from 'node:fs';
import { devNull } from 'node:os';

/** O_CLOEXEC as Linux shows it in /proc/self/fdinfo. */
const closeOnExec = 0o2000000;

/**
 * Entries for `stdio` of a spawn, from number `from` on, that put /dev/null over descriptors which the server itself
 * has inherited and which its children would inherit too.
 */
export function coverInherited(from: number): ('ignore' | number)[] {
  const inherited = inheritedDescriptors().filter((descriptor) => descriptor >= from);
  if (inherited.length === 0) return [];
  const nothing = openSync(devNull, 'r');
  const length = Math.max(...inherited) - from + 1;
  return Array.from({ length }, (_, index) => (inherited.includes(from + index) ? nothing : 'ignore'));
}

function inheritedDescriptors(): number[] {
  try {
    return readdirSync('/proc/self/fd').map(Number).filter(staysOpen);
  } catch {
    return [];
  }
}

function staysOpen(descriptor: number): boolean {
  try {
    const flags = /^flags:\s+([0-7]+)$/m.exec(readFileSync(`/proc/self/fdinfo/${descriptor}`, 'utf8'))?.[1];
    return flags !== undefined && (Number.parseInt(flags, 8) & closeOnExec) === 0;
  } catch {
    return false;
  }
}
