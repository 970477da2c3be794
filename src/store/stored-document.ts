import { isShort, type PackedText, unpacked } from './packed-text.ts';
import type { CommittedChange, DocumentKey, StoredDocument } from './store.ts';

/**
 * A document as it stands in memory. A long one stays packed, and its value is there as long as somebody holds it: of ten
 * thousand APIs few are looked at. INVARIANT: a value is an object.
 */
export function storedDocument(key: DocumentKey, revision: number, text: PackedText): StoredDocument<unknown> {
  if (isShort(text)) return { key, revision, value: JSON.parse(text) };
  let held: WeakRef<object> | undefined;
  return {
    key,
    revision,
    get value() {
      const known = held?.deref();
      if (known) return known;
      const value = JSON.parse(unpacked(text));
      held = new WeakRef(value);
      return value;
    },
  };
}

/** What a commit has made of a document: of `before` and `after` one may be missing. */
export function committedChange(
  key: DocumentKey,
  revision: number,
  before: StoredDocument<unknown> | undefined,
  after: StoredDocument<unknown> | undefined,
): CommittedChange {
  return {
    key,
    revision,
    get before() {
      return before?.value;
    },
    get after() {
      return after?.value;
    },
  };
}
