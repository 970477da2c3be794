import type { APIGatewayClient } from '@aws-sdk/client-api-gateway';
import { useEffect, useState } from 'react';
import type { Entry } from './entry.ts';
import { listMethods } from './method-entries.ts';

interface MethodEntries {
  readonly entries: readonly Entry[];
  /** How many APIs are not among them; undefined until all were asked about. */
  readonly unlisted: number | undefined;
}

const none: MethodEntries = { entries: [], unlisted: undefined };

/** The resources and methods of APIs, as they come; nothing is asked while there are no APIs. */
export function useMethodEntries(client: APIGatewayClient, apis: readonly Entry[] | undefined): MethodEntries {
  const [listed, setListed] = useState(none);
  useEffect(() => {
    if (!apis) return undefined;
    const leaving = new AbortController();
    const { signal } = leaving;
    const found = (more: readonly Entry[]) =>
      setListed((before) => ({ ...before, entries: [...before.entries, ...more] }));
    setListed(none);
    void listMethods(client, apis, { signal, found }).then((unlisted) => {
      if (!signal.aborted) setListed((before) => ({ ...before, unlisted }));
    });
    return () => leaving.abort();
  }, [client, apis]);
  return listed;
}
