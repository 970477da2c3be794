import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import { Refusal } from '../../../parts/refusal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { texts } from './texts.ts';
import type { Feed } from './use-feed.ts';

interface ListHeaderProps {
  readonly feed: Feed;
  readonly live: boolean;
  readonly onLive: (live: boolean) => void;
}

/** The title of the feed, whether it follows, and what waits to be shown. */
export function ListHeader({ feed: { error, held, records, release }, live, onLive }: ListHeaderProps) {
  const t = useTexts(texts);
  const actions = (
    <SpaceBetween direction="horizontal" size="s" alignItems="center">
      {held.length > 0 && (
        <Button iconName="angle-up" onClick={release}>
          {t.held(held.length)}
        </Button>
      )}
      <Toggle checked={live} onChange={({ detail }) => onLive(detail.checked)}>
        {t.live}
      </Toggle>
    </SpaceBetween>
  );
  return (
    <SpaceBetween size="s">
      <Header variant="awsui-h1-sticky" counter={`(${records.length})`} description={t.description} actions={actions}>
        {t.title}
      </Header>
      <Refusal error={error} />
    </SpaceBetween>
  );
}
