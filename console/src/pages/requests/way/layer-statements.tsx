import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { useTexts } from '../../../preferences.tsx';
import type { Failure, RuledStatement } from '../../../records.ts';
import { isNegated, partName } from '../ruling/failure-pairs.tsx';
import { EntityName, PolicyName } from '../ruling/policy-name.tsx';
import { texts as rulingTexts } from '../ruling/texts.ts';
import { texts as pageTexts } from '../texts.ts';
import { layerName } from './gate-station.tsx';
import type { Gate } from './stations.ts';
import { texts } from './texts.ts';

/** The statements of one gate: which matched, and why the others did not. */
export function LayerStatements({ gate: { layer, statements } }: { readonly gate: Gate }) {
  const t = useTexts(texts);
  const ordered = numbered(statements).sort((one, other) => Number(other.matched) - Number(one.matched));
  const { items, paginationProps, collectionProps } = useCollection(ordered, { pagination: { pageSize: 10 } });
  const title = t.statementsOf(layerName(t, layer));
  return (
    <Table
      {...collectionProps}
      variant="embedded"
      wrapLines
      ariaLabels={{ tableLabel: title }}
      header={
        <Header variant="h3" counter={`(${statements.length})`}>
          {title}
        </Header>
      }
      items={items}
      columnDefinitions={columns(t)}
      empty={<Box>{t.noStatement}</Box>}
      {...(statements.length > 10 && { pagination: <Pagination {...paginationProps} /> })}
    />
  );
}

interface Numbered extends RuledStatement {
  /** In its policy, counted from 1. */
  readonly nth: number;
}

/** INVARIANT: statements come policy by policy, in the order of the documents. */
function numbered(statements: readonly RuledStatement[]): Numbered[] {
  const counts = new Map<string, number>();
  return statements.map((statement) => {
    const { name, arn, attachedTo } = statement.policy;
    const policy = `${arn} ${name} ${attachedTo}`;
    const nth = (counts.get(policy) ?? 0) + 1;
    counts.set(policy, nth);
    return { ...statement, nth };
  });
}

function columns(t: (typeof texts)['en']): TableProps.ColumnDefinition<Numbered>[] {
  return [
    {
      id: 'statement',
      header: t.statement,
      isRowHeader: true,
      minWidth: 120,
      cell: ({ effect, sid, nth }) => `${effect} ${sid ?? `(${t.nth(nth)})`}`,
    },
    { id: 'why', header: t.why, minWidth: 220, cell: (statement) => <Why statement={statement} /> },
    {
      id: 'policy',
      header: t.policy,
      minWidth: 150,
      cell: ({ policy }) => (
        <>
          <PolicyName policy={policy} />
          {policy.attachedTo.map((arn) => (
            <Box key={arn} variant="small" display="block">
              <EntityName arn={arn} />
            </Box>
          ))}
        </>
      ),
    },
  ];
}

function Why({ statement: { failure, effect } }: { readonly statement: RuledStatement }) {
  const t = useTexts(texts);
  const parts = useTexts(rulingTexts);
  const { matches, absent } = useTexts(pageTexts);
  if (!failure) return <StatusIndicator type={effect === 'Allow' ? 'success' : 'error'}>{matches}</StatusIndicator>;
  return (
    <StatusIndicator type="stopped" wrapText>
      <span className="way-why">
        {t.wants(partName(parts, failure), wanted(t, failure))}
        {t.is([failure.actual ?? absent].flat().join(', '))}
      </span>
    </StatusIndicator>
  );
}

const mostShown = 5;

function wanted(t: (typeof texts)['en'], failure: Failure): string {
  const { expected } = failure;
  const shown = expected.slice(0, mostShown).join(', ');
  return `${isNegated(failure) ? `${t.not} ` : ''}${shown}${expected.length > mostShown ? ' …' : ''}`;
}
