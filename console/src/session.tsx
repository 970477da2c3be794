import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { admin, sessionEnded } from './admin.ts';
import { firstRegion, keepArn, lend, type Opened, openSession, type SignedIn } from './open-session.ts';
import { Unreached } from './parts/unreached.tsx';
import { useAwaited } from './server-reach.ts';
import { SignedOut } from './sign-in/signed-out.tsx';
import { rememberPrincipal } from './switch/recent-principals.ts';

interface SessionValue extends SignedIn {
  readonly region: string;
  setRegion(region: string): void;
  /** Whether it is somebody else than the operator's own root user, to whom one click leads back. */
  readonly switched: boolean;
  /** Whether the server's own endpoints answer: who signed in by a key alone has AWS's. */
  readonly operator: boolean;
  /** Sees the console as another principal; throws the server's refusal. */
  become(principal: string): Promise<void>;
  /** Sees the console with credentials that one has. */
  enter(signedIn: SignedIn): void;
  back(): Promise<void>;
  leave(): Promise<void>;
}

const SessionContext = createContext<SessionValue | undefined>(undefined);

interface SessionGateProps {
  readonly opening: Promise<Opened | undefined>;
  readonly children: ReactNode;
}

/** Shows the console to whoever the server knows; credentials are held in memory alone. */
export function SessionGate({ opening, children }: SessionGateProps) {
  const [opened, setOpened] = useState<Opened | 'nobody'>();
  const [region, setRegion] = useState(firstRegion);
  useEffect(() => {
    void opening.then((found) => setOpened(found ?? 'nobody'));
  }, [opening]);
  useEffect(() => localStorage.setItem('region', region), [region]);
  const awaited = useAwaited();
  useEnding(opened, setOpened);
  useReturn(opened === 'nobody', setOpened);

  const value = useMemo(() => {
    if (opened === undefined || opened === 'nobody') return undefined;
    const { signedIn, switched, operator } = opened;
    return { ...signedIn, switched, operator, region, setRegion, ...switches(operator, setOpened) };
  }, [opened, region]);

  if (opened === undefined) return awaited ? <Unreached /> : null;
  if (!value) return <SignedOut onSignedIn={(signedIn) => setOpened({ signedIn, switched: false, operator: false })} />;
  return <SessionContext value={value}>{children}</SessionContext>;
}

type Show = (opened: Opened | 'nobody') => void;

/** Nothing is shown to whom the server no longer knows: signed out in another tab, or the server was started anew. */
function useEnding(opened: Opened | 'nobody' | undefined, show: Show): void {
  const byKey = typeof opened === 'object' && !opened.operator;
  useEffect(() => {
    if (byKey) return undefined;
    const end = () => show('nobody');
    addEventListener(sessionEnded, end);
    return () => removeEventListener(sessionEnded, end);
  }, [byKey, show]);
}

/** Whoever opened the console's address in another tab goes on here when they come back. */
function useReturn(away: boolean, show: Show): void {
  useEffect(() => {
    if (!away) return undefined;
    const tryAgain = () => void openSession().then((found) => found && show(found));
    addEventListener('focus', tryAgain);
    return () => removeEventListener('focus', tryAgain);
  }, [away, show]);
}

function switches(operator: boolean, show: Show): Pick<SessionValue, 'become' | 'enter' | 'back' | 'leave'> {
  return {
    async become(principal) {
      show({ signedIn: await lend(principal), switched: true, operator });
      keepArn(principal);
      rememberPrincipal(principal);
    },
    enter(signedIn) {
      keepArn(undefined);
      show({ signedIn, switched: true, operator });
    },
    async back() {
      keepArn(undefined);
      show({ signedIn: await lend(), switched: false, operator });
    },
    async leave() {
      keepArn(undefined);
      if (!operator) return show('nobody');
      await admin('console-session', { method: 'DELETE' }).finally(() => show('nobody'));
    },
  };
}

export function useSession(): SessionValue {
  return useContext(SessionContext)!;
}
