import { type Entry, entryKinds } from './entry.ts';

const mostOfKind = 8;

/** What fits a name, a part of it, or an ARN; of each kind those first whose name begins with it. */
export function foundEntries(entries: readonly Entry[], typed: string): readonly Entry[] {
  const sought = typed.trim().toLowerCase();
  if (sought === '') return entries.filter(({ kind }) => kind === 'page');
  const words = withoutSession(sought).split(/\s+/);
  const found = entries.filter((entry) => fits(entry, words, sought));
  const nearness = ({ label }: Entry) => {
    const at = label.toLowerCase().indexOf(words[0]!);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  };
  return entryKinds.flatMap((kind) =>
    found
      .filter((entry) => entry.kind === kind)
      .sort((a, b) => nearness(a) - nearness(b) || a.label.localeCompare(b.label, 'en'))
      .slice(0, mostOfKind),
  );
}

/** Every word stands in it; or an ARN names it with more behind, such as a function's with its qualifier. */
function fits({ kind, label, detail }: Entry, words: readonly string[], sought: string): boolean {
  const told = `${label} ${detail}`.toLowerCase();
  if (words.every((word) => told.includes(word))) return true;
  const own = detail.toLowerCase();
  if (kind === 'api') return sought.startsWith('arn:') && sought.split(/[:/]/).includes(own);
  return kind === 'function' && own !== '' && sought.startsWith(`${own}:`);
}

/** The session of a role leads to the role. */
function withoutSession(sought: string): string {
  return sought.replace(/^arn:aws:sts:(:\d+:)assumed-role\/([^/]+)\/.*$/, 'arn:aws:iam:$1role/ $2');
}

/** The request of a whole id, which no list has. */
export function requestEntry(typed: string): Entry | undefined {
  const id = typed.trim().toLowerCase();
  if (!/^[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}$/.test(id)) return undefined;
  return { kind: 'request', label: id, detail: '', to: `/requests/${id}` };
}
