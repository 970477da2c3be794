import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useTexts } from '../../preferences.tsx';
import { useFeed } from '../requests/list/use-feed.ts';
import { Addresses } from './addresses.tsx';
import { Counts } from './counts.tsx';
import { Credentials } from './credentials.tsx';
import { texts } from './texts.ts';
import { Tour } from './tour.tsx';
import { Traffic } from './traffic.tsx';
import { TurnedBack } from './turned-back.tsx';

/** Nothing here moves away under a reader: what is new is shown at once. */
const never = () => false;

/** What runs here, what was denied, and how to reach it. */
export default function Home() {
  const t = useTexts(texts);
  const { records: requests, apis } = useFeed(true, never);
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={t.subtitle}>
        {t.title}
      </Header>
      <Counts />
      <Tour requests={requests} />
      <Traffic requests={requests} />
      <TurnedBack requests={requests} apis={apis} />
      <Credentials />
      <Addresses />
    </SpaceBetween>
  );
}
