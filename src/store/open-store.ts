import { applyChanges, checkRevisions, documentIndex } from './document-index.ts';
import { type PackedChange, packedChange } from './packed-change.ts';
import type { Change, Store, StoredDocument, Watcher } from './store.ts';

/** What makes commits durable. The memory store has none of it; SQLite is the embedded one. */
export interface Engine {
  /** Every document, at start. */
  load(): readonly StoredDocument<unknown>[];
  /** Writes all changes or none, durably. Throws the catalogue's error when it cannot. */
  write(changes: readonly PackedChange[], revision: number): void;
  close(): void;
}

/** A store that keeps nothing: for tests, demos and `--ephemeral`. */
export function memoryStore(): Store {
  return openStore({ load: () => [], write: () => {}, close: () => {} });
}

/** Reads all documents into memory; from then on the engine is only written to. */
export function openStore(engine: Engine): Store {
  const index = documentIndex();
  for (const document of loaded(engine)) index.put(document);
  let revision = index.everything().reduce((newest, document) => Math.max(newest, document.revision), 0);
  const watchers = new Set<Watcher>();

  async function commit(changes: readonly Change[]): Promise<number> {
    checkRevisions(index, changes);
    const packed = changes.map(packedChange);
    engine.write(packed, revision + 1);
    // INVARIANT: memory changes only after the engine has written, and the feed follows the order of commits.
    revision += 1;
    const committed = applyChanges(index, packed, revision);
    for (const watcher of watchers) watcher(committed);
    return revision;
  }

  return {
    get: (key) => index.get(key) as StoredDocument<never> | undefined,
    list: (kind, account, region) => index.list(kind, account, region) as readonly StoredDocument<never>[],
    all: (kind) => index.all(kind) as readonly StoredDocument<never>[],
    commit,
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    async clear() {
      await commit(index.everything().map(({ key, revision: replaces }) => ({ key, value: undefined, replaces })));
    },
    close: async () => engine.close(),
  };
}

function loaded(engine: Engine): readonly StoredDocument<unknown>[] {
  try {
    return engine.load();
  } catch (error) {
    engine.close();
    throw error;
  }
}
