import Button from '@cloudscape-design/components/button';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTexts } from '../../../preferences.tsx';
import { folded, type SheetLine } from './fold.ts';
import './line-sheet.css';

const texts = {
  en: {
    fold: (count: number) => `… ${count} more ${count === 1 ? 'line' : 'lines'}`,
    whole: 'Show all lines',
    part: 'Show only what matters',
  },
  ja: { fold: (count: number) => `… ほか ${count} 行`, whole: 'すべての行を表示', part: '要点だけを表示' },
};

interface LineSheetProps {
  readonly label: string;
  readonly lines: readonly SheetLine[];
}

/** A text line by line, with what matters lit and the rest of a long one folded away until it is asked for. */
export function LineSheet({ label, lines }: LineSheetProps) {
  const t = useTexts(texts);
  const [whole, setWhole] = useState(false);
  const box = useRef<HTMLElement>(null);
  const stretches = useMemo(() => folded(lines), [lines]);
  const folds = stretches.some((stretch) => stretch.folded);
  const open = whole || !folds;
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>('.sheet-lit');
    if (whole && first && box.current) box.current.scrollTop = first.offsetTop - 80;
  }, [whole]);
  return (
    <section ref={box} className={whole ? 'sheet sheet-whole' : 'sheet'} aria-label={label}>
      {folds && (
        <div className="sheet-fold-button">
          <Button variant="inline-link" ariaExpanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? t.part : t.whole}
          </Button>
        </div>
      )}
      {open && <Rows lines={lines} />}
      {!open &&
        stretches.map((stretch) =>
          stretch.folded ? (
            <div key={stretch.from} className="sheet-fold">
              {t.fold(stretch.lines.length)}
            </div>
          ) : (
            <Rows key={stretch.from} lines={stretch.lines} />
          ),
        )}
    </section>
  );
}

function Rows({ lines }: Pick<LineSheetProps, 'lines'>) {
  const numbered = lines.map((line, at) => ({ line, at }));
  return numbered.map(({ line, at }) => <Row key={at} line={line} />);
}

const marks = { '+': 'added', '-': 'removed', ' ': 'kept' } as const;

function Row({ line: { text, number, mark, lit, key } }: { readonly line: SheetLine }) {
  const classes = ['sheet-line', lit && 'sheet-lit', key && 'sheet-key', mark && `sheet-${marks[mark]}`];
  return (
    <div className={classes.filter(Boolean).join(' ')}>
      {number !== undefined && <span className="sheet-number">{number}</span>}
      <span className="sheet-mark">{mark ?? (key ? '▶' : ' ')}</span>
      <code>{text || ' '}</code>
    </div>
  );
}
