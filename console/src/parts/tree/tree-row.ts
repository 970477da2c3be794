import type { ReactNode } from 'react';

/** A line of a tree, in the order in which it is drawn: each before what is below it. */
export interface TreeRow {
  readonly key: string;
  readonly parent?: string | undefined;
  /** From 1. */
  readonly level: number;
  readonly label: ReactNode;
  readonly hasChildren: boolean;
  /** Only opens and closes: there is nothing of it to be shown. */
  readonly folder?: boolean;
}

/** The lines that are not below a closed one. */
export function visibleRows(rows: readonly TreeRow[], closed: ReadonlySet<string>): readonly TreeRow[] {
  const hidden = new Set<string>();
  return rows.filter(({ key, parent }) => {
    const isHidden = parent !== undefined && (closed.has(parent) || hidden.has(parent));
    if (isHidden) hidden.add(key);
    return !isHidden;
  });
}
