import { type KeyboardEventHandler, useEffect, useRef } from 'react';
import type { TreeRow } from './tree-row.ts';

interface TreeItemProps {
  readonly row: TreeRow;
  readonly open: boolean;
  readonly selected: boolean;
  /** Whether the Tab key comes to it: to one line of the tree only. */
  readonly reachable: boolean;
  readonly onClick: () => void;
  readonly onKeyDown: KeyboardEventHandler;
}

/** One line of the tree; it brings itself into view when it is selected. */
export function TreeItem({ row, open, selected, reachable, onClick, onKeyDown }: TreeItemProps) {
  const line = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (selected) bringIntoView(line.current!);
  }, [selected]);
  return (
    <button
      ref={line}
      type="button"
      role="treeitem"
      aria-level={row.level}
      aria-selected={selected}
      {...(row.hasChildren && { 'aria-expanded': open })}
      tabIndex={reachable ? 0 : -1}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <span className="tree-indent" aria-hidden="true">
        {'\t'.repeat(row.level - 1)}
      </span>
      <span className="tree-mark" aria-hidden="true" />
      <span>{row.label}</span>
    </button>
  );
}

/** Within the tree alone: the page stays where it is. */
function bringIntoView(line: HTMLElement): void {
  const tree = line.parentElement!;
  const below = line.offsetTop - tree.scrollTop;
  if (below < 0 || below > tree.clientHeight - line.clientHeight) tree.scrollTop += below;
}
