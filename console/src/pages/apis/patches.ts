import type { PatchOperation } from '@aws-sdk/client-api-gateway';
import { mapChanges } from './map-changes.ts';

type Entries = Readonly<Record<string, string>>;

/** The patches that replace those members of a resource whose texts are to be others; an absent one is empty. */
export function memberPatches<Member extends string>(
  before: Readonly<Partial<Record<NoInfer<Member>, string | undefined>>>,
  after: Readonly<Record<Member, string>>,
): PatchOperation[] {
  const members = Object.keys(after) as Member[];
  return members
    .filter((member) => after[member] !== (before[member] ?? ''))
    .map((member) => ({ op: 'replace', path: `/${member}`, value: after[member] }));
}

/** The patches that make the map at `path` what it is to be. */
export function mapPatches(path: string, before: Entries = {}, after: Entries): PatchOperation[] {
  const { removed, put } = mapChanges(before, after);
  const at = (key: string) => `${path}/${escaped(key)}`;
  return [
    ...removed.map((key): PatchOperation => ({ op: 'remove', path: at(key) })),
    ...put.map(
      ([key, value]): PatchOperation => ({
        op: Object.hasOwn(before, key) ? 'replace' : 'add',
        path: at(key),
        value,
      }),
    ),
  ];
}

/** As a part of a JSON Pointer. */
function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
