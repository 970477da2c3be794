import Box from '@cloudscape-design/components/box';
import type { FlashbarProps } from '@cloudscape-design/components/flashbar';
import {
  createContext,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useLocation } from 'react-router';
import { late } from './parts/late.ts';
import { useTexts } from './preferences.tsx';

interface Message {
  readonly id: string;
  readonly content: string;
  /** The path of the page that it belongs to. */
  readonly page: string;
  /** As `performance.now()` says it. */
  readonly toldAt: number;
}

interface NotificationsValue {
  readonly messages: readonly Message[];
  /** Tells that something was done. */
  tell(content: string): void;
  dismiss(id: string): void;
}

const shownMs = 8000;

/** What is told as a page is left is told of that leaving, and belongs to the next page. */
const leavingMs = 1000;

const NotificationsContext = createContext<NotificationsValue | undefined>(undefined);

/** Holds what was told; a message goes with the page that it was told on. */
export function Notifications({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation();
  const here = useRef(pathname);
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const dismiss = useCallback((id: string) => setMessages((before) => before.filter((each) => each.id !== id)), []);
  const tell = useCallback(
    (content: string) => {
      const id = crypto.randomUUID();
      const message = { id, content, page: here.current, toldAt: performance.now() };
      setMessages((before) => [message, ...before.slice(0, 2)]);
      setTimeout(() => dismiss(id), shownMs);
    },
    [dismiss],
  );
  useEffect(() => {
    here.current = pathname;
    setMessages((before) => arrived(before, pathname));
  }, [pathname]);
  const value = useMemo(() => ({ messages, tell, dismiss }), [messages, tell, dismiss]);
  return <NotificationsContext value={value}>{children}</NotificationsContext>;
}

/** What goes along to another page. */
function arrived(messages: readonly Message[], page: string): readonly Message[] {
  const leaving = performance.now() - leavingMs;
  return messages.filter((each) => each.page === page || each.toldAt > leaving).map((each) => ({ ...each, page }));
}

const Flashbar = late(() => import('@cloudscape-design/components/flashbar'));

const texts = { en: { dismiss: 'Dismiss' }, ja: { dismiss: '閉じる' } };

/** The messages over the page, the newest first. */
export function NotificationBar() {
  const { dismiss: dismissLabel } = useTexts(texts);
  const { messages, dismiss } = useContext(NotificationsContext)!;
  if (messages.length === 0) return null;
  const items = messages.map(
    ({ id, content }): FlashbarProps.MessageDefinition => ({
      id,
      type: 'success',
      content,
      dismissible: true,
      dismissLabel,
      onDismiss: () => dismiss(id),
    }),
  );
  return (
    <Suspense>
      <Box margin={{ bottom: 's' }}>
        <Flashbar items={items} />
      </Box>
    </Suspense>
  );
}

/** For pages: `tell('User alice was created')`. */
export function useNotifications(): Pick<NotificationsValue, 'tell'> {
  return useContext(NotificationsContext)!;
}
