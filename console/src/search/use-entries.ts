import { APIGatewayClient } from '@aws-sdk/client-api-gateway';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { IAMClient } from '@aws-sdk/client-iam';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { useEffect, useState } from 'react';
import { useClient } from '../aws.ts';
import { navigation } from '../navigation.ts';
import { usePreferences } from '../preferences.tsx';
import type { Entry } from './entry.ts';
import { lists } from './listed-entries.ts';

/** Everything that who is signed in may list, as it comes. */
export function useEntries(): { readonly entries: readonly Entry[]; readonly loading: boolean } {
  const { language } = usePreferences();
  const [gateway, lambda] = [useClient(APIGatewayClient), useClient(LambdaClient)];
  const [iam, logs] = [useClient(IAMClient), useClient(CloudWatchLogsClient)];
  const [found, setFound] = useState<readonly Entry[]>([]);
  const [waiting, setWaiting] = useState(lists.length);
  useEffect(() => {
    let current = true;
    setFound([]);
    setWaiting(lists.length);
    for (const list of lists) {
      list({ gateway, lambda, iam, logs })
        .catch((): readonly Entry[] => [])
        .then((more) => {
          if (!current) return;
          setFound((before) => [...before, ...more]);
          setWaiting((before) => before - 1);
        });
    }
    return () => {
      current = false;
    };
  }, [gateway, lambda, iam, logs]);
  const pages = navigation
    .flatMap(({ entries }) => entries)
    .map(({ path, text }): Entry => ({ kind: 'page', label: text[language], detail: '', to: path }));
  return { entries: [...pages, ...found], loading: waiting > 0 };
}
