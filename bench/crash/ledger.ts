/** What stands somewhere: its content as text; undefined when there is nothing. */
export type Content = string | undefined;

/** What a server has acknowledged. Of what was under way when it was killed, either outcome is right. */
export interface Ledger {
  /** Does something that makes these things so, all at once. Rejects as it does. */
  attempt<Answer>(things: Readonly<Record<string, Content>>, act: () => Promise<Answer>): Promise<Answer>;
  /** Things that an act has made, whose names were not known before it was acknowledged. */
  note(things: Readonly<Record<string, Content>>): void;
  /** Keys that are or were there, by name, with the secrets that they sign with. */
  secrets(): readonly (readonly [name: string, secret: string])[];
  /** Acknowledgements so far. */
  acknowledged(): number;
  /** Compares with what is there; from then on, that is what is right. */
  audit(found: ReadonlyMap<string, string>): Audit;
}

export interface Audit {
  /** Acknowledged and not there. */
  readonly missing: readonly string[];
  /** There, but with a content that was never right or is not so any more. */
  readonly changed: readonly string[];
  /** Deleted, acknowledged, and there again. */
  readonly returned: readonly string[];
}

export function makeLedger(): Ledger {
  const right = new Map<string, readonly Content[]>();
  const secrets = new Map<string, string>();
  let acknowledged = 0;
  const note = (things: Readonly<Record<string, Content>>) => {
    for (const [name, content] of Object.entries(things)) {
      right.set(name, [content]);
      if (name.startsWith('key/') && content !== undefined) secrets.set(name, content);
    }
  };
  return {
    async attempt(things, act) {
      for (const [name, content] of Object.entries(things))
        right.set(name, [...(right.get(name) ?? [undefined]), content]);
      const answer = await act();
      note(things);
      acknowledged++;
      return answer;
    },
    note,
    secrets: () => [...secrets],
    acknowledged: () => acknowledged,
    audit(found) {
      const verdicts = [...right].map(([name, contents]) => [name, verdictOf(contents, found.get(name))] as const);
      for (const name of right.keys()) right.set(name, [found.get(name)]);
      const having = (wanted: string) => verdicts.filter(([, verdict]) => verdict === wanted).map(([name]) => name);
      return { missing: having('missing'), changed: having('changed'), returned: having('returned') };
    },
  };
}

function verdictOf(contents: readonly Content[], found: Content): 'right' | 'missing' | 'returned' | 'changed' {
  if (contents.includes(found)) return 'right';
  if (found === undefined) return 'missing';
  return contents.every((content) => content === undefined) ? 'returned' : 'changed';
}
