import type { PatchOperation } from '@aws-sdk/client-api-gateway';

type Entries = Readonly<Record<string, string>>;

/** The patches that make the map at `path` what it is to be. */
export function mapPatches(path: string, before: Entries = {}, after: Entries): PatchOperation[] {
  const removed = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  const changed = Object.entries(after).filter(([key, value]) => before[key] !== value);
  return [
    ...removed.map((key) => ({ op: 'remove' as const, path: `${path}/${escaped(key)}` })),
    ...changed.map(([key, value]) => ({
      op: Object.hasOwn(before, key) ? ('replace' as const) : ('add' as const),
      path: `${path}/${escaped(key)}`,
      value,
    })),
  ];
}

/** As a part of a JSON Pointer. */
function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
