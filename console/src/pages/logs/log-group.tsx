import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useTexts } from '../../preferences.tsx';
import { DeleteLogGroup } from './delete-log-group.tsx';
import { GroupEvents } from './group-events.tsx';
import { LogStreams } from './log-streams.tsx';
import { texts } from './texts.ts';

/** One log group: `?name=`. Its streams, and the events of all of them by time. */
export default function LogGroupPage() {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const [deleting, setDeleting] = useState(false);
  const name = search.get('name') ?? '';
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        description={t.group}
        actions={<Button onClick={() => setDeleting(true)}>{t.delete}</Button>}
      >
        {name}
      </Header>
      <Tabs
        ariaLabel={name}
        activeTabId={search.get('tab') ?? 'streams'}
        onChange={({ detail }) => setSearch({ name, tab: detail.activeTabId }, { replace: true })}
        tabs={[
          { id: 'streams', label: t.streams, content: <LogStreams group={name} /> },
          { id: 'events', label: t.search, content: <GroupEvents group={name} /> },
        ]}
      />
      {deleting && <DeleteLogGroup name={name} onClose={() => setDeleting(false)} onDone={() => navigate('/logs')} />}
    </SpaceBetween>
  );
}
