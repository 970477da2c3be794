import { useState } from 'react';

/** The texts of files as they were changed here, by name. */
export type Edits = ReadonlyMap<string, string>;

const none: Edits = new Map();

/** What was changed in one package and is not saved: another package has no edits yet. */
export function useEdits(digest: string): readonly [Edits, (edits: Edits) => void] {
  const [kept, setKept] = useState({ digest, edits: none });
  return [kept.digest === digest ? kept.edits : none, (edits) => setKept({ digest, edits })];
}

/** With one file changed; what is again as it was saved is no edit. */
export function withEdit(edits: Edits, name: string, saved: string | undefined, text: string): Edits {
  const next = new Map(edits);
  if (text === saved) next.delete(name);
  else next.set(name, text);
  return next;
}
