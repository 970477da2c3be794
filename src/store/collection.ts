import type { Change, Store, StoredDocument } from './store.ts';

/** Typed access to the documents of one kind. Holds no state of its own. */
export interface Collection<Value> {
  readonly kind: string;
  get(store: Store, account: string, region: string, id: string): StoredDocument<Value> | undefined;
  list(store: Store, account: string, region: string): readonly StoredDocument<Value>[];
  all(store: Store): readonly StoredDocument<Value>[];
  create(account: string, region: string, id: string, value: Value): Change;
  replace(document: StoredDocument<Value>, value: Value): Change;
  remove(document: StoredDocument<Value>): Change;
}

export function collection<Value>(kind: string): Collection<Value> {
  return {
    kind,
    get: (store, account, region, id) => store.get<Value>({ kind, account, region, id }),
    list: (store, account, region) => store.list<Value>(kind, account, region),
    all: (store) => store.all<Value>(kind),
    create: (account, region, id, value) => ({ key: { kind, account, region, id }, value, replaces: 0 }),
    replace: (document, value) => ({ key: document.key, value, replaces: document.revision }),
    remove: (document) => ({ key: document.key, value: undefined, replaces: document.revision }),
  };
}
