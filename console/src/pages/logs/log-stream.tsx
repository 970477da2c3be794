import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { PageLink } from '../../parts/page-link.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useTexts } from '../../preferences.tsx';
import { EventTable } from './event-table.tsx';
import { groupLink } from './log-links.ts';
import { texts } from './texts.ts';
import { useTail } from './use-tail.ts';

/** One log stream as it grows: `?group=&stream=`. */
export default function LogStreamPage() {
  const [search] = useSearchParams();
  const group = search.get('group') ?? '';
  const stream = search.get('stream') ?? '';
  return <StreamEvents key={`${group} ${stream}`} group={group} stream={stream} />;
}

function StreamEvents({ group, stream }: { readonly group: string; readonly stream: string }) {
  const t = useTexts(texts);
  const [live, setLive] = useState(true);
  const { events, loading, error } = useTail({ group, stream }, live);
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={<PageLink to={groupLink(group)}>{group}</PageLink>}>
        {stream}
      </Header>
      <EventTable
        events={events}
        loading={loading}
        follow={live}
        header={
          <SpaceBetween size="s">
            <Header
              variant="h2"
              counter={`(${events.length})`}
              description={t.liveHint}
              actions={
                <Toggle checked={live} onChange={({ detail }) => setLive(detail.checked)}>
                  {t.live}
                </Toggle>
              }
            >
              {t.events}
            </Header>
            <Refusal error={error} />
          </SpaceBetween>
        }
      />
    </SpaceBetween>
  );
}
