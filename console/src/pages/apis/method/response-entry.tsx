import Button from '@cloudscape-design/components/button';
import type { ReactNode } from 'react';
import { useTexts } from '../../../preferences.tsx';
import { texts } from './texts.ts';

interface ResponseEntryProps {
  readonly status: string | undefined;
  /** Of the box. */
  readonly title: string;
  /** What stands behind the status. */
  readonly said?: string;
  /** Lines below it. */
  readonly headers: readonly string[];
  readonly onEdit: () => void;
  readonly children?: ReactNode;
}

/** A response of a box: its status opens its form; its headers stand below. */
export function ResponseEntry({ status, title, said, headers, onEdit, children }: ResponseEntryProps) {
  const t = useTexts(texts);
  return (
    <div>
      <Button variant="inline-link" ariaLabel={`${t.edit}: ${title} ${status}`} onClick={onEdit}>
        {status}
      </Button>
      {said && <span>{` ${said}`}</span>}
      {headers.map((header) => (
        <div key={header}>{header}</div>
      ))}
      {children}
    </div>
  );
}
