import type { ReactNode } from 'react';

export type Tone = 'good' | 'bad' | 'calm';

const signs: Readonly<Record<Tone, string>> = { good: '✓', bad: '✕', calm: '–' };

interface StationProps {
  readonly drawing: ReactNode;
  readonly title: string;
  /** How it went here, in a word. */
  readonly word: string;
  readonly tone: Tone;
  /** Smaller, below. */
  readonly notes?: readonly (string | undefined)[];
}

/** One place on the way: its picture, its name, and how it went there. */
export function Station({ drawing, title, word, tone, notes = [] }: StationProps) {
  return (
    <span className={`way-station way-${tone}`}>
      {drawing}
      <strong>{title}</strong>
      <span className="way-word">
        <span aria-hidden="true">{signs[tone]} </span>
        {word}
      </span>
      {notes.map((note) => note && <small key={note}>{note}</small>)}
    </span>
  );
}
