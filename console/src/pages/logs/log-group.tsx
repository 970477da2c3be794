import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../preferences.tsx';
import { GroupActions } from './group-actions.tsx';
import { GroupEvents } from './group-events.tsx';
import './logs.css';
import { LogStreams } from './log-streams.tsx';
import { texts } from './texts.ts';

/** One log group: `?name=`. Its streams, and the events of all of them by time. */
export default function LogGroupPage() {
  const t = useTexts(texts);
  const [search, setSearch] = useSearchParams();
  const name = search.get('name') ?? '';
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={t.group} actions={<GroupActions key={name} name={name} />}>
        <span className="log-name">{name}</span>
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
    </SpaceBetween>
  );
}
