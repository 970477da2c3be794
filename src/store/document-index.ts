import type { PackedChange } from './packed-change.ts';
import { type Change, type CommittedChange, type DocumentKey, RevisionConflict, type StoredDocument } from './store.ts';
import { committedChange, storedDocument } from './stored-document.ts';

/** Every document in memory: kind -> account -> region -> id. Both engines read from it. */
export interface DocumentIndex {
  get(key: DocumentKey): StoredDocument<unknown> | undefined;
  list(kind: string, account: string, region: string): readonly StoredDocument<unknown>[];
  all(kind: string): readonly StoredDocument<unknown>[];
  everything(): readonly StoredDocument<unknown>[];
  put(document: StoredDocument<unknown>): void;
  remove(key: DocumentKey): void;
}

type Documents = Map<string, StoredDocument<unknown>>;

export function documentIndex(): DocumentIndex {
  const kinds = new Map<string, Map<string, Map<string, Documents>>>();
  const place = (key: Omit<DocumentKey, 'id'>) => kinds.get(key.kind)?.get(key.account)?.get(key.region);
  const placesOf = (kind: string) => [...(kinds.get(kind)?.values() ?? [])].flatMap((regions) => [...regions.values()]);
  return {
    get: (key) => place(key)?.get(key.id),
    list: (kind, account, region) => inOrder(place({ kind, account, region })?.values() ?? []),
    all: (kind) => placesOf(kind).flatMap((documents) => inOrder(documents.values())),
    everything: () => [...kinds.keys()].flatMap(placesOf).flatMap((documents) => [...documents.values()]),
    put(document) {
      const { kind, account, region, id } = document.key;
      const accounts = within(kinds, kind, () => new Map<string, Map<string, Documents>>());
      const regions = within(accounts, account, () => new Map<string, Documents>());
      within(regions, region, () => new Map<string, StoredDocument<unknown>>()).set(id, document);
    },
    remove: (key) => place(key)?.delete(key.id),
  };
}

/** What stands under a name, made when there is nothing yet. */
function within<Value>(places: Map<string, Value>, name: string, make: () => Value): Value {
  const known = places.get(name) ?? make();
  places.set(name, known);
  return known;
}

/** Throws RevisionConflict unless every change replaces exactly what stands there, and no document is changed twice. */
export function checkRevisions(index: DocumentIndex, changes: readonly Change[]): void {
  const seen = new Set<string>();
  for (const { key, replaces } of changes) {
    const name = JSON.stringify([key.kind, key.account, key.region, key.id]);
    if (seen.has(name) || (index.get(key)?.revision ?? 0) !== replaces) throw new RevisionConflict(key);
    seen.add(name);
  }
}

/** Puts checked changes into the index under one revision; values are copied, so that no caller holds them. */
export function applyChanges(
  index: DocumentIndex,
  changes: readonly PackedChange[],
  revision: number,
): CommittedChange[] {
  return changes.map(({ key, text }) => {
    const before = index.get(key);
    const after = text === undefined ? undefined : storedDocument(key, revision, text);
    if (after === undefined) index.remove(key);
    else index.put(after);
    return committedChange(key, revision, before, after);
  });
}

function inOrder(documents: Iterable<StoredDocument<unknown>>): StoredDocument<unknown>[] {
  return [...documents].sort((a, b) => (a.key.id < b.key.id ? -1 : a.key.id > b.key.id ? 1 : 0));
}
