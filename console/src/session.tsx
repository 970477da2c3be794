import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { admin } from './admin.ts';
import type { Credentials } from './aws.ts';
import { SignedOut } from './signed-out.tsx';

/** Whoever the console shows itself to: their credentials sign every call that it makes. */
export interface SignedIn {
  /** ARN. */
  readonly principal: string;
  readonly account: string;
  readonly credentials: Credentials;
}

interface SessionValue extends SignedIn {
  readonly region: string;
  setRegion(region: string): void;
  /** The operator's first principal, whom one click brings back. */
  readonly isRoot: boolean;
  /** Sees the console as another principal; throws the server's refusal. */
  become(principal: string): Promise<void>;
  /** Signs in with an access key of one's own. */
  enter(signedIn: SignedIn): void;
  back(): Promise<void>;
  leave(): Promise<void>;
}

const SessionContext = createContext<SessionValue | undefined>(undefined);

interface Lent {
  readonly principal: string;
  readonly account: string;
  readonly credentials: Credentials & { readonly expiresAt: number };
}

/** Shows the console to whoever the server knows; credentials are held in memory alone. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const [signedIn, setSignedIn] = useState<SignedIn | 'nobody'>();
  const [root, setRoot] = useState<string>();
  const [region, setRegion] = useState(() => localStorage.getItem('region') ?? 'us-east-1');

  const become = useCallback(async (principal?: string) => {
    const lent = await admin<Lent>('credentials', { method: 'POST', ...(principal && { body: { principal } }) });
    setSignedIn(lent);
    if (!principal) setRoot(lent.principal);
  }, []);
  useEffect(() => {
    become().catch(() => setSignedIn('nobody'));
  }, [become]);
  useEffect(() => localStorage.setItem('region', region), [region]);

  const value = useMemo(() => {
    if (!signedIn || signedIn === 'nobody') return undefined;
    const leave = async () => {
      await admin('console-session', { method: 'DELETE' });
      setSignedIn('nobody');
    };
    const isRoot = signedIn.principal === root;
    return { ...signedIn, region, setRegion, isRoot, become, enter: setSignedIn, back: () => become(), leave };
  }, [signedIn, region, root, become]);

  if (signedIn === undefined) return null;
  if (!value) return <SignedOut />;
  return <SessionContext value={value}>{children}</SessionContext>;
}

export function useSession(): SessionValue {
  return useContext(SessionContext)!;
}
