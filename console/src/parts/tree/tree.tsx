import { type KeyboardEvent, useRef, useState } from 'react';
import './tree.css';
import { TreeItem } from './tree-item.tsx';
import { stepOf } from './tree-keys.ts';
import { type TreeRow, visibleRows } from './tree-row.ts';

interface TreeProps {
  readonly rows: readonly TreeRow[];
  readonly selected: string;
  readonly ariaLabel: string;
  /** Keys of the lines that are closed at first. */
  readonly closedAtFirst?: readonly string[];
  readonly onSelect: (key: string) => void;
}

/** A tree: arrows walk it, right and left open and close, Enter or a click selects. */
export function Tree({ rows, selected, ariaLabel, closedAtFirst = [], onSelect }: TreeProps) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => new Set(closedAtFirst));
  const place = useRef<HTMLDivElement>(null);
  const shown = visibleRows(rows, closed);
  const reachable = shown.some(({ key }) => key === selected) ? selected : shown[0]?.key;

  function fold(key: string, open: boolean): void {
    setClosed((before) => (open ? new Set([...before].filter((each) => each !== key)) : new Set([...before, key])));
  }

  function onKeyDown(event: KeyboardEvent, at: number): void {
    const { key } = shown[at]!;
    const step = stepOf(event.key, shown, at, !closed.has(key));
    if (!step) return;
    event.preventDefault();
    if (step.fold) fold(key, step.fold === 'open');
    place.current!.querySelectorAll<HTMLElement>('[role=treeitem]')[step.focus]?.focus();
  }

  function onClick({ key, hasChildren, folder }: TreeRow): void {
    if ((folder || key === selected) && hasChildren) fold(key, closed.has(key));
    if (!folder) onSelect(key);
  }

  return (
    <div ref={place} role="tree" aria-label={ariaLabel} className="tree">
      {shown.map((row, at) => (
        <TreeItem
          key={row.key}
          row={row}
          open={!closed.has(row.key)}
          selected={row.key === selected}
          reachable={row.key === reachable}
          onClick={() => onClick(row)}
          onKeyDown={(event) => onKeyDown(event, at)}
        />
      ))}
    </div>
  );
}
