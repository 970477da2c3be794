import type { FlashbarProps } from '@cloudscape-design/components/flashbar';
import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useMemo, useState } from 'react';
import { useTexts } from './preferences.tsx';

type Item = FlashbarProps.MessageDefinition;

interface NotificationsValue {
  readonly items: readonly Item[];
  /** Tells that something was done. */
  tell(content: string): void;
}

const NotificationsContext = createContext<NotificationsValue | undefined>(undefined);

export function Notifications({ children }: { readonly children: ReactNode }) {
  const [items, setItems] = useState<readonly Item[]>([]);
  const tell = useCallback((content: string) => {
    const id = crypto.randomUUID();
    const dismiss = () => setItems((before) => before.filter((item) => item.id !== id));
    setItems((before) => [
      { id, type: 'success', content, dismissible: true, onDismiss: dismiss },
      ...before.slice(0, 4),
    ]);
    setTimeout(dismiss, 8000);
  }, []);
  const value = useMemo(() => ({ items, tell }), [items, tell]);
  return <NotificationsContext value={value}>{children}</NotificationsContext>;
}

const Flashbar = lazy(() => import('@cloudscape-design/components/flashbar'));

const texts = { en: { dismiss: 'Dismiss' }, ja: { dismiss: '閉じる' } };

export function NotificationBar() {
  const { dismiss } = useTexts(texts);
  const { items } = useContext(NotificationsContext)!;
  if (items.length === 0) return null;
  return (
    <Suspense>
      <Flashbar items={items.map((item) => ({ ...item, dismissLabel: dismiss }))} />
    </Suspense>
  );
}

/** For pages: `tell('User alice was created')`. */
export function useNotifications(): Pick<NotificationsValue, 'tell'> {
  return useContext(NotificationsContext)!;
}
