import type { TreeRow } from './tree-row.ts';

/** What a key does on a line of the tree. */
interface TreeStep {
  /** The line that gets the focus, by its place; none where there is no such line. */
  readonly focus: number;
  /** Opens or closes the line itself; absent: neither. */
  readonly fold?: 'open' | 'close';
}

/** https://www.w3.org/WAI/ARIA/apg/patterns/treeview/ */
export function stepOf(key: string, rows: readonly TreeRow[], at: number, isOpen: boolean): TreeStep | undefined {
  const { hasChildren, parent } = rows[at]!;
  const open = hasChildren && isOpen;
  switch (key) {
    case 'ArrowDown':
      return { focus: at + 1 };
    case 'ArrowUp':
      return { focus: at - 1 };
    case 'Home':
      return { focus: 0 };
    case 'End':
      return { focus: rows.length - 1 };
    case 'ArrowRight':
      return open || !hasChildren ? { focus: open ? at + 1 : at } : { focus: at, fold: 'open' };
    case 'ArrowLeft':
      return open ? { focus: at, fold: 'close' } : { focus: rows.findIndex((row) => row.key === parent) };
    default:
      return undefined;
  }
}
