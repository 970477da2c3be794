import type { PatchOperation } from '@aws-sdk/client-api-gateway';
import { mapChanges } from './map-changes.ts';

type Entries = Readonly<Record<string, string>>;

/**
 * The patches that replace those members of a resource whose texts are to be others: an absent one was empty; one that is
 * not spoken of stays as it is.
 */
export function memberPatches<Member extends string>(
  before: Readonly<Partial<Record<NoInfer<Member>, string | undefined>>>,
  after: Readonly<Partial<Record<Member, string | undefined>>>,
): PatchOperation[] {
  const members = Object.entries<string | undefined>(after) as [Member, string | undefined][];
  return members
    .filter(([member, value]) => value !== undefined && value !== (before[member] ?? ''))
    .map(([member, value]) => ({ op: 'replace', path: `/${member}`, value }));
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

/** The patches that make the set at `path` what it is to be; its members are named by the path. */
export function listPatches(path: string, before: readonly string[] = [], after: readonly string[]): PatchOperation[] {
  const at = (op: 'add' | 'remove') => (member: string) => ({ op, path: `${path}/${escaped(member)}` });
  const removed = before.filter((member) => !after.includes(member)).map(at('remove'));
  return [...removed, ...after.filter((member) => !before.includes(member)).map(at('add'))];
}

/** As a part of a JSON Pointer. */
function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
