import Alert from '@cloudscape-design/components/alert';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Suspense } from 'react';
import { FunctionsWarning } from '../../parts/functions-warning.tsx';
import { late } from '../../parts/late.ts';
import { ServerCommand } from '../../parts/server-command.tsx';
import { useTexts } from '../../preferences.tsx';
import { useSession } from '../../session.tsx';
import { useFeed } from '../requests/list/use-feed.ts';
import './home.css';
import { texts } from './texts.ts';
import { Tour } from './tour.tsx';
import { Traffic } from './traffic.tsx';
import { TurnedBack } from './turned-back.tsx';

// Asked for at once, drawn after the rest: the clients of three services are much to read, and forms are below the fold.
const loading = { counts: import('./counts.tsx'), reaching: import('./reaching.tsx') };
for (const each of Object.values(loading)) each.catch(() => undefined);
const Counts = late(() => loading.counts.catch(() => import('./counts.tsx')));
const Reaching = late(() => loading.reaching.catch(() => import('./reaching.tsx')));

/** Nothing here moves away under a reader: what is new is shown at once. */
const never = () => false;

/** What runs here, what was denied, and how to reach it. */
export default function Home() {
  const t = useTexts(texts);
  const { operator } = useSession();
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={t.subtitle}>
        {t.title}
      </Header>
      {operator && <FunctionsWarning />}
      <div className="home-counts">
        <Suspense>
          <Counts />
        </Suspense>
      </div>
      {operator ? <Recorded /> : <ByKey />}
      <Suspense>
        <Reaching />
      </Suspense>
    </SpaceBetween>
  );
}

/** Why there is less here, and how to see the rest. */
function ByKey() {
  const t = useTexts(texts);
  return (
    <Alert type="info">
      {t.byKey} <ServerCommand name="console" />
    </Alert>
  );
}

/** What the server remembers of requests. */
function Recorded() {
  const { records: requests, apis } = useFeed(true, never);
  return (
    <SpaceBetween size="l">
      <Tour requests={requests} />
      <Traffic requests={requests} />
      <TurnedBack requests={requests} apis={apis} />
    </SpaceBetween>
  );
}
