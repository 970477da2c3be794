import { CloudWatchLogsClient, paginateDescribeLogGroups } from '@aws-sdk/client-cloudwatch-logs';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from '../../aws.ts';
import { everyItem } from '../../parts/every-item.ts';
import { useTexts } from '../../preferences.tsx';
import { useAnswer } from '../../use-answer.ts';
import { ChangeRetention } from './change-retention.tsx';
import { DeleteLogGroup } from './delete-log-group.tsx';
import { texts } from './texts.ts';

/** What can be done with a log group: its retention, and its end. */
export function GroupActions({ name }: { readonly name: string }) {
  const t = useTexts(texts);
  const client = useClient(CloudWatchLogsClient);
  const navigate = useNavigate();
  const [open, setOpen] = useState<'retention' | 'delete'>();
  const close = () => setOpen(undefined);
  const ask = useCallback(async () => {
    const pages = paginateDescribeLogGroups({ client, pageSize: 50 }, { logGroupNamePrefix: name });
    return (await everyItem(pages, ({ logGroups }) => logGroups)).find(({ logGroupName }) => logGroupName === name);
  }, [client, name]);
  const { value: group, reload } = useAnswer(ask);
  const days = group?.retentionInDays;
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {group && (
        <Button onClick={() => setOpen('retention')}>{`${t.retention}: ${days ? t.days(days) : t.forever}`}</Button>
      )}
      {group && <Button onClick={() => setOpen('delete')}>{t.delete}</Button>}
      {open === 'retention' && group && <ChangeRetention group={group} onClose={close} onDone={reload} />}
      {open === 'delete' && <DeleteLogGroup names={[name]} onClose={close} onDone={() => navigate('/logs')} />}
    </SpaceBetween>
  );
}
