import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** User ids that nobody has: the ranges that https://systemd.io/UIDS-GIDS/ leaves unused, the wide one first. */
const unused = [
  { first: 1_879_048_192, count: 268_435_456 },
  { first: 60_578, count: 606 },
];
/** So many environments in turn are users of their own before a number comes again. */
const share = 65_536;

/**
 * Functions of a server that is root run as users of their own, another one for each environment: neither the server's
 * files nor other functions are theirs. Undefined when the server is no root, or knows no such users (in a container).
 */
export function environmentUsers(root: string): (() => number) | undefined {
  const range = process.getuid?.() === 0 ? unused.find(isMapped) : undefined;
  if (!range) return undefined;
  const count = Math.min(share, range.count);
  const digest = createHash('sha256').update(root).digest().readUInt32BE(0);
  const first = range.first + count * (digest % Math.floor(range.count / count));
  let taken = 0;
  return () => first + (taken++ % count);
}

/** Whether users and groups of these numbers exist in the server's own user namespace. */
function isMapped({ first, count }: { readonly first: number; readonly count: number }): boolean {
  return ['/proc/self/uid_map', '/proc/self/gid_map'].every((file) => {
    const lines = read(file).split('\n');
    return lines.some((line) => {
      const [inside = 0, , length = 0] = line.trim().split(/\s+/).map(Number);
      return inside <= first && first + count <= inside + length;
    });
  });
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
