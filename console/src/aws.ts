import { useMemo } from 'react';
import type { Credentials } from './credentials.ts';
import { useSession } from './session.tsx';

interface ClientConfiguration {
  readonly region: string;
  readonly endpoint: string;
  readonly credentials: Credentials;
  readonly maxAttempts: number;
}

/** A client of the official SDK that signs as the signed-in principal and talks to this very server. */
export function useClient<Client>(Class: new (configuration: ClientConfiguration) => Client): Client {
  const { credentials, region } = useSession();
  return useMemo(
    () => new Class({ region, endpoint: location.origin, credentials, maxAttempts: 1 }),
    [Class, credentials, region],
  );
}
