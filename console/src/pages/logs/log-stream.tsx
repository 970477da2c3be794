import { CloudWatchLogsClient, DeleteLogStreamCommand } from '@aws-sdk/client-cloudwatch-logs';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useClient } from '../../aws.ts';
import { ConfirmDelete } from '../../parts/confirm-delete.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { useTexts } from '../../preferences.tsx';
import './logs.css';
import { groupLink } from './log-links.ts';
import { StreamEvents } from './stream-events.tsx';
import { texts } from './texts.ts';

/** One log stream as it grows: `?group=&stream=`. */
export default function LogStreamPage() {
  const t = useTexts(texts);
  const logs = useClient(CloudWatchLogsClient);
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [deleting, setDeleting] = useState(false);
  const group = search.get('group') ?? '';
  const stream = search.get('stream') ?? '';
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        description={<PageLink to={groupLink(group)}>{group}</PageLink>}
        actions={<Button onClick={() => setDeleting(true)}>{t.delete}</Button>}
      >
        <span className="log-name">{stream}</span>
      </Header>
      <StreamEvents key={`${group} ${stream}`} group={group} stream={stream} />
      {deleting && (
        <ConfirmDelete
          items={[stream]}
          nameOf={String}
          remove={() => logs.send(new DeleteLogStreamCommand({ logGroupName: group, logStreamName: stream }))}
          onClose={() => setDeleting(false)}
          onDeleted={() => navigate(groupLink(group))}
        />
      )}
    </SpaceBetween>
  );
}
