import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback } from 'react';
import { admin } from '../../admin.ts';
import { useTexts } from '../../preferences.tsx';
import type { RequestRecord } from '../../records.ts';
import { useAnswer } from '../../use-answer.ts';
import { Addresses } from './addresses.tsx';
import { Counts } from './counts.tsx';
import { Credentials } from './credentials.tsx';
import { texts } from './texts.ts';
import { Tour } from './tour.tsx';
import { Traffic } from './traffic.tsx';
import { TurnedBack } from './turned-back.tsx';

/** What runs here, what was denied, and how to reach it. */
export default function Home() {
  const t = useTexts(texts);
  const { value } = useAnswer(
    useCallback(() => admin<{ requests: readonly RequestRecord[] }>('requests?limit=1000'), []),
  );
  const requests = value?.requests ?? [];
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={t.subtitle}>
        {t.title}
      </Header>
      <Counts />
      <Tour requests={requests} />
      <Traffic requests={requests} />
      <TurnedBack requests={requests} />
      <Credentials />
      <Addresses />
    </SpaceBetween>
  );
}
