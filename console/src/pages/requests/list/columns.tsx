import type { TableProps } from '@cloudscape-design/components/table';
import { CopySign } from '../../../parts/copyable.tsx';
import { PageLink } from '../../../parts/page-link.tsx';
import type { RequestRecord } from '../../../records.ts';
import { type ApiNames, operationOf } from '../api-names.ts';
import { StatusBadge } from '../status-badge.tsx';
import { verdictOf } from '../verdict.ts';
import { VerdictMark } from '../verdict-mark.tsx';
import type { texts } from './texts.ts';
import './request-brief.css';

type Column = TableProps.ColumnDefinition<RequestRecord>;

interface Shown {
  readonly t: (typeof texts)['en'];
  readonly language: string;
  /** Whose principals go by their names alone. */
  readonly account: string;
  readonly apis: ApiNames;
}

/** What is looked at first stands first: on a phone the rest is a swipe away. */
export function columnsOf({ t, language, account, apis }: Shown): Column[] {
  const callerOf = ({ principal }: RequestRecord) => (principal ? callerName(principal, account) : t.nobody);
  return [
    {
      id: 'time',
      header: t.time,
      sortingField: 'at',
      isRowHeader: true,
      minWidth: 95,
      cell: (record) => (
        <>
          <PageLink to={`/requests/${record.requestId}`} variant="primary">
            {new Date(record.at).toLocaleTimeString(language)}
          </PageLink>
          <div className="request-brief">{`${operationOf(record, apis)} · ${callerOf(record)}`}</div>
        </>
      ),
    },
    {
      id: 'status',
      header: t.properties.status,
      sortingField: 'status',
      minWidth: 80,
      cell: ({ status }) => <StatusBadge status={status} />,
    },
    {
      id: 'decision',
      header: t.properties.decision,
      minWidth: 130,
      ...sortedBy('decision', verdictOf),
      cell: (record) => <VerdictMark verdict={verdictOf(record)} />,
    },
    {
      id: 'operation',
      header: t.properties.operation,
      minWidth: 220,
      ...sortedBy('operation', (record) => operationOf(record, apis)),
      cell: (record) => operationOf(record, apis),
    },
    {
      id: 'caller',
      header: t.caller,
      minWidth: 180,
      ...sortedBy('caller', callerOf),
      cell: (record) => (
        <>
          {callerOf(record)} {record.principal && <CopySign text={record.principal} name={record.principal} />}
        </>
      ),
    },
    {
      id: 'duration',
      header: t.duration,
      minWidth: 90,
      sortingField: 'durationMs',
      cell: ({ durationMs }) => `${durationMs} ms`,
    },
  ];
}

/** `user/ann`; of another account `user/ann @ 210987654321`. */
function callerName(arn: string, account: string): string {
  const [, , , , owner = '', ...rest] = arn.split(':');
  return rest.join(':') + (owner === account ? '' : ` @ ${owner}`);
}

/** The field is the column's name, by which the table knows what it is sorted by. */
function sortedBy(sortingField: string, text: (record: RequestRecord) => string) {
  const sortingComparator = (one: RequestRecord, other: RequestRecord) => text(one).localeCompare(text(other), 'en');
  return { sortingField, sortingComparator };
}
