import { useEffect, useRef } from 'react';
import { useTexts } from '../preferences.tsx';
import type { Entry } from './entry.ts';
import { searchTexts } from './texts.ts';

interface ResultsProps {
  readonly found: readonly Entry[];
  /** Which of them Enter opens. */
  readonly marked: number;
  readonly onOpen: (to: string) => void;
}

/** What was found, each with its kind; the marked one is kept in view. */
export function Results({ found, marked, onOpen }: ResultsProps) {
  const t = useTexts(searchTexts);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[marked]?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  return (
    <div id="search-results" role="listbox" aria-label={t.results} className="search-results" ref={list}>
      {found.map(({ kind, label, detail, to }, at) => (
        <div
          key={`${kind} ${to} ${label}`}
          id={`search-result-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === marked}
          onClick={() => onOpen(to)}
          onKeyDown={({ key }) => key === 'Enter' && onOpen(to)}
        >
          <span className="search-kind">{t.kinds[kind]}</span>
          <span>{label}</span>
          <span className="search-detail">{detail}</span>
        </div>
      ))}
    </div>
  );
}
