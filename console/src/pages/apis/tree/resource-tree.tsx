import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { VerbBadge } from '../verb-badge.tsx';
import './resource-tree.css';
import { type TreeRow, visibleRows } from './tree-rows.ts';

interface ResourceTreeProps {
  readonly rows: readonly TreeRow[];
  readonly selected: string;
  readonly ariaLabel: string;
  readonly onSelect: (key: string) => void;
}

/** Resources and methods as a tree: arrows walk it, right and left open and close, Enter or a click selects. */
export function ResourceTree({ rows, selected, ariaLabel, onSelect }: ResourceTreeProps) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const place = useRef<HTMLDivElement>(null);
  const shown = visibleRows(rows, closed);
  const reachable = shown.some(({ key }) => key === selected) ? selected : shown[0]?.key;
  const items = () => [...place.current!.querySelectorAll<HTMLElement>('[role=treeitem]')];

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is selected is brought into view when it changes.
  useEffect(() => {
    const tree = place.current!;
    const line = tree.querySelector<HTMLElement>('[aria-selected=true]');
    const below = (line?.offsetTop ?? 0) - tree.scrollTop;
    if (line && (below < 0 || below > tree.clientHeight - line.clientHeight)) tree.scrollTop += below;
  }, [selected]);

  function fold(key: string, open: boolean): void {
    setClosed((before) => (open ? new Set([...before].filter((each) => each !== key)) : new Set([...before, key])));
  }

  function onKeyDown(event: KeyboardEvent, at: number): void {
    const { key, hasChildren, parent } = shown[at]!;
    const open = hasChildren && !closed.has(key);
    const parentAt = shown.findIndex((row) => row.key === parent);
    const right = open ? at + 1 : at;
    const left = open ? at : parentAt;
    const targets = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: shown.length - 1,
      ArrowRight: right,
      ArrowLeft: left,
    };
    const target = targets[event.key as keyof typeof targets];
    if (target === undefined) return;
    event.preventDefault();
    if (event.key === 'ArrowRight' && hasChildren && !open) fold(key, true);
    if (event.key === 'ArrowLeft' && open) fold(key, false);
    items()[target]?.focus();
  }

  function onClick(row: TreeRow): void {
    if (row.key === selected && row.hasChildren) fold(row.key, closed.has(row.key));
    onSelect(row.key);
  }

  return (
    <div ref={place} role="tree" aria-label={ariaLabel} className="resource-tree">
      {shown.map((row, at) => (
        <button
          key={row.key}
          type="button"
          role="treeitem"
          aria-level={row.level}
          aria-selected={row.key === selected}
          {...(row.hasChildren && { 'aria-expanded': !closed.has(row.key) })}
          tabIndex={row.key === reachable ? 0 : -1}
          style={{ paddingInlineStart: `${row.level * 14 - 6}px` }}
          onClick={() => onClick(row)}
          onKeyDown={(event) => onKeyDown(event, at)}
        >
          <span className="resource-tree-mark" aria-hidden="true" />
          {row.verb ? <VerbBadge verb={row.verb} /> : <span>{row.label}</span>}
        </button>
      ))}
    </div>
  );
}
