import { CloudWatchLogsClient, type LogGroup, paginateDescribeLogGroups } from '@aws-sdk/client-cloudwatch-logs';
import Button from '@cloudscape-design/components/button';
import { useCallback, useState } from 'react';
import { useClient } from '../../aws.ts';
import { everyItem } from '../../parts/every-item.ts';
import { type Column, nameColumn, timeColumn } from '../../parts/list-column.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { useTexts } from '../../preferences.tsx';
import { useAnswer } from '../../use-answer.ts';
import { ChangeRetention } from './change-retention.tsx';
import { CreateLogGroup } from './create-log-group.tsx';
import { DeleteLogGroup } from './delete-log-group.tsx';
import { groupLink } from './log-links.ts';
import { texts } from './texts.ts';

interface Open {
  readonly what: 'delete' | 'retention';
  readonly group: LogGroup;
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
  const { what, group } = typeof open === 'object' ? open : {};
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
        selection="single"
        actions={([selected]) => (
          <>
            {selected && (
              <Button onClick={() => setOpen({ what: 'retention', group: selected })}>{t.changeRetention}</Button>
            )}
            {selected && <Button onClick={() => setOpen({ what: 'delete', group: selected })}>{t.delete}</Button>}
            <Button variant="primary" onClick={() => setOpen('create')}>
              {t.create}
            </Button>
          </>
        )}
      />
      {open === 'create' && <CreateLogGroup onClose={close} onDone={answer.reload} />}
      {what === 'delete' && <DeleteLogGroup name={group?.logGroupName ?? ''} onClose={close} onDone={answer.reload} />}
      {what === 'retention' && group && <ChangeRetention group={group} onClose={close} onDone={answer.reload} />}
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
