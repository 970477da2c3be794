/** Where a document stands: one aggregate of AWS state, such as a role or a REST API. */
export interface DocumentKey {
  readonly kind: string;
  readonly account: string;
  /** '' for what is not bound to a region (IAM). */
  readonly region: string;
  readonly id: string;
}

export interface StoredDocument<Value> {
  readonly key: DocumentKey;
  /** Grows with each commit to the store; names exactly this version of the document. */
  readonly revision: number;
  readonly value: Value;
}

/** One document of a commit. */
export interface Change {
  readonly key: DocumentKey;
  /** The new value; undefined removes the document. */
  readonly value: unknown;
  /** The revision that this change replaces; 0 when there must be no such document yet. */
  readonly replaces: number;
}

/** A change as the feed delivers it: both the value that was and the value that is. */
export interface CommittedChange {
  readonly key: DocumentKey;
  readonly revision: number;
  /** A long document is unpacked when one of these is read: only by who knows from the key that it is theirs. */
  readonly before: unknown;
  readonly after: unknown;
}

export type Watcher = (changes: readonly CommittedChange[]) => void;

/**
 * Documents with revisions and a change feed. Reading is synchronous, from memory. Nothing above this port knows of SQL
 * or files, so that a cluster's key-value store can stand behind it.
 */
export interface Store {
  get<Value>(key: DocumentKey): StoredDocument<Value> | undefined;
  /** All documents of a kind in an account and region, in the order of their ids. */
  list<Value>(kind: string, account: string, region: string): readonly StoredDocument<Value>[];
  /** All documents of a kind everywhere: for building snapshots at start. */
  all<Value>(kind: string): readonly StoredDocument<Value>[];
  /**
   * Makes all changes or none; durable before it returns. Answers the new revision. Throws RevisionConflict when a
   * document is not at the revision that its change replaces, StorageFailure when the engine cannot write.
   */
  commit(changes: readonly Change[]): Promise<number>;
  /** Delivers every later commit, in order. Answers a function that ends it. */
  watch(watcher: Watcher): () => void;
  /** Removes every document; watchers see each of them go. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** A lost race: somebody else changed the document first. Services answer AWS's concurrent-modification error. */
export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';
  readonly key: DocumentKey;

  constructor(key: DocumentKey) {
    super(`${key.kind} ${key.id} has changed meanwhile`);
    this.key = key;
  }
}
