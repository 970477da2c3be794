import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import { useState } from 'react';
import { Refusal } from '../../parts/refusal.tsx';
import { useTexts } from '../../preferences.tsx';
import { EventTable } from './event-table.tsx';
import { texts } from './texts.ts';
import { useTail } from './use-tail.ts';

/** The newest events of a stream, and while it is live those that come. */
export function StreamEvents({ group, stream }: { readonly group: string; readonly stream: string }) {
  const t = useTexts(texts);
  const [live, setLive] = useState(true);
  const { events, loading, error } = useTail({ group, stream }, live);
  const toggle = (
    <Toggle checked={live} onChange={({ detail }) => setLive(detail.checked)}>
      {t.live}
    </Toggle>
  );
  return (
    <EventTable
      events={events}
      loading={loading}
      follow={live}
      header={
        <SpaceBetween size="s">
          <Header
            variant="h2"
            counter={`(${events.length})`}
            description={live ? t.liveHint : t.pausedHint}
            actions={toggle}
          >
            {t.events}
          </Header>
          <Refusal error={error} />
        </SpaceBetween>
      }
    />
  );
}
