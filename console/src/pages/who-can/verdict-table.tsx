import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useMemo, useState } from 'react';
import type { Column } from '../../parts/list/list-column.tsx';
import { ListTable } from '../../parts/list/list-table.tsx';
import { useTexts } from '../../preferences.tsx';
import type { Answer } from '../../use-answer.ts';
import { isAllowed, type Verdict } from './answers.ts';
import type { Question } from './deciding-statement.ts';
import { Reason } from './reason.tsx';
import { texts } from './texts.ts';
import { VerdictBar } from './verdict-bar.tsx';
import { VerdictMark } from './verdict-mark.tsx';

interface VerdictTableProps<Row extends Verdict> {
  readonly title: string;
  readonly description: ReactNode;
  readonly answer: Answer<readonly Row[]>;
  /** What the verdict is about: the first stands before it, the others after it and its reason. */
  readonly columns: readonly Column<Row>[];
  readonly idOf: (row: Row) => string;
  readonly questionOf: (row: Row) => Question;
}

const none: readonly never[] = [];

/** Green and red, first all together and then row by row: the verdict, and the statement that decided. */
export function VerdictTable<Row extends Verdict>(props: VerdictTableProps<Row>) {
  const { answer, columns, questionOf, ...told } = props;
  const [subject, ...facts] = columns;
  const t = useTexts(texts);
  const [shown, setShown] = useState<'all' | 'allowed' | 'denied'>('all');
  const all = answer.value ?? none;
  const rows = useMemo(
    () => ({ all, allowed: all.filter(isAllowed), denied: all.filter((row) => !isAllowed(row)) }),
    [all],
  );
  const why: Column<Row> = {
    id: 'why',
    header: t.why,
    minWidth: 240,
    text: ({ decidedBy }) => decidedBy?.policy ?? '',
    cell: (row) => <Reason verdict={row} {...questionOf(row)} />,
  };
  return (
    <SpaceBetween size="s">
      {all.length > 0 && <VerdictBar allowed={rows.allowed.length} denied={rows.denied.length} />}
      <ListTable
        {...told}
        empty={t.empty}
        answer={{ ...answer, value: answer.value && rows[shown] }}
        columns={[subject!, verdictColumn(t), why, ...facts]}
        filters={
          <SegmentedControl
            selectedId={shown}
            label={t.show}
            onChange={({ detail }) => setShown(detail.selectedId as typeof shown)}
            options={(['all', 'allowed', 'denied'] as const).map((id) => ({
              id,
              text: `${t[id]} (${rows[id].length})`,
            }))}
          />
        }
      />
    </SpaceBetween>
  );
}

function verdictColumn<Row extends Verdict>(t: (typeof texts)['en']): Column<Row> {
  return {
    id: 'verdict',
    header: t.verdict,
    text: (row) => (isAllowed(row) ? t.allowed : t.denied),
    cell: (row) => <VerdictMark verdict={row} />,
  };
}
