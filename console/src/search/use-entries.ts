import { APIGatewayClient } from '@aws-sdk/client-api-gateway';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { IAMClient } from '@aws-sdk/client-iam';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { useCallback, useEffect, useState } from 'react';
import { useClient } from '../aws.ts';
import { navigation } from '../navigation.ts';
import { usePreferences } from '../preferences.tsx';
import { useAnswer } from '../use-answer.ts';
import type { Entry } from './entry.ts';
import { apiEntries, lists } from './listed-entries.ts';
import { useMethodEntries } from './use-method-entries.ts';

interface Entries {
  readonly entries: readonly Entry[];
  readonly loading: boolean;
  /** How many APIs there are whose methods are not among the entries. */
  readonly unlisted: number;
}

/** Everything that who is signed in may list, as it comes; methods of APIs are asked for when something is sought. */
export function useEntries(seeking: boolean): Entries {
  const gateway = useClient(APIGatewayClient);
  const { found, waiting } = useLists(gateway);
  const apis = useAnswer(useCallback(() => apiEntries(gateway), [gateway]));
  const methods = useMethodEntries(gateway, seeking ? apis.value : undefined);
  const listing = seeking && apis.value !== undefined && methods.unlisted === undefined;
  return {
    entries: [...usePageEntries(), ...(apis.value ?? []), ...methods.entries, ...found],
    loading: waiting > 0 || apis.loading || listing,
    unlisted: methods.unlisted ?? 0,
  };
}

function usePageEntries(): readonly Entry[] {
  const { language } = usePreferences();
  return navigation
    .flatMap(({ entries }) => entries)
    .map(({ path, text }): Entry => ({ kind: 'page', label: text[language], detail: '', to: path }));
}

function useLists(gateway: APIGatewayClient): { readonly found: readonly Entry[]; readonly waiting: number } {
  const [lambda, iam, logs] = [useClient(LambdaClient), useClient(IAMClient), useClient(CloudWatchLogsClient)];
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
  return { found, waiting };
}
