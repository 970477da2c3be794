import { CloudWatchLogsClient, type LogGroup, paginateDescribeLogGroups } from '@aws-sdk/client-cloudwatch-logs';
import Button from '@cloudscape-design/components/button';
import { useCallback, useState } from 'react';
import { useClient } from '../../aws.ts';
import { everyItem } from '../../parts/every-item.ts';
import { type Column, nameColumn, timeColumn } from '../../parts/list/list-column.tsx';
import { ListTable } from '../../parts/list/list-table.tsx';
import { useTexts } from '../../preferences.tsx';
import { useAnswer } from '../../use-answer.ts';
import { ChangeRetention } from './change-retention.tsx';
import { CreateLogGroup } from './create-log-group.tsx';
import { DeleteLogGroup } from './delete-log-group.tsx';
import { groupLink } from './log-links.ts';
import { texts } from './texts.ts';

interface Open {
  readonly what: 'delete' | 'retention';
  readonly groups: readonly LogGroup[];
}

/** Every log group of the account in the region. */
export default function LogGroups() {
  const t = useTexts(texts);
  const client = useClient(CloudWatchLogsClient);
  const answer = useAnswer(
    useCallback(
      () => everyItem(paginateDescribeLogGroups({ client, pageSize: 50 }, {}), ({ logGroups }) => logGroups),
      [client],
    ),
  );
  const [open, setOpen] = useState<'create' | Open>();
  const close = () => setOpen(undefined);
  const { what, groups = [] } = typeof open === 'object' ? open : {};
  return (
    <>
      <ListTable
        page
        title={t.groups}
        description={t.description}
        empty={t.empty}
        answer={answer}
        columns={columns(t)}
        idOf={({ logGroupName = '' }) => logGroupName}
        selection="multi"
        actions={(selected) => (
          <>
            <Button disabled={selected.length !== 1} onClick={() => setOpen({ what: 'retention', groups: selected })}>
              {t.changeRetention}
            </Button>
            <Button disabled={selected.length === 0} onClick={() => setOpen({ what: 'delete', groups: selected })}>
              {t.delete}
            </Button>
          </>
        )}
        create={{ text: t.create, onClick: () => setOpen('create') }}
      />
      {open === 'create' && <CreateLogGroup onClose={close} onDone={answer.reload} />}
      {what === 'delete' && (
        <DeleteLogGroup
          names={groups.map(({ logGroupName = '' }) => logGroupName)}
          onClose={close}
          onDone={answer.reload}
        />
      )}
      {what === 'retention' && groups[0] && (
        <ChangeRetention group={groups[0]} onClose={close} onDone={answer.reload} />
      )}
    </>
  );
}

function columns(t: (typeof texts)['en']): Column<LogGroup>[] {
  return [
    nameColumn(
      t.name,
      ({ logGroupName = '' }) => logGroupName,
      ({ logGroupName = '' }) => groupLink(logGroupName),
    ),
    {
      id: 'retention',
      header: t.retention,
      text: ({ retentionInDays }) => (retentionInDays ? t.days(retentionInDays) : t.forever),
      order: ({ retentionInDays = Number.POSITIVE_INFINITY }) => retentionInDays,
    },
    timeColumn('created', t.created, ({ creationTime }) => (creationTime ? new Date(creationTime) : undefined)),
  ];
}
