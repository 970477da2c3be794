import Alert from '@cloudscape-design/components/alert';
import { useTexts } from '../preferences.tsx';
import { isUnreached } from '../server-reach.ts';
import { PageLink } from './page-link.tsx';
import { Unreached } from './unreached.tsx';

const texts = {
  en: {
    why: 'Why? View this request',
    dismiss: 'Dismiss',
  },
  ja: {
    why: 'なぜ? このリクエストの審査を見る',
    dismiss: '閉じる',
  },
};

/** What AWS's clients throw. */
interface ClientError extends Error {
  readonly $metadata?: { readonly requestId?: string; readonly httpStatusCode?: number };
}

/** A refusal in AWS's own words, and the way to its explanation. */
export function Refusal({ error, onDismiss }: { readonly error: Error | undefined; readonly onDismiss?: () => void }) {
  const t = useTexts(texts);
  if (!error) return null;
  if (isUnreached(error)) return <Unreached />;
  const requestId = (error as ClientError).$metadata?.requestId;
  return (
    <Alert
      type="error"
      header={requestId ? error.name : undefined}
      dismissible={onDismiss !== undefined}
      {...(onDismiss && { onDismiss, dismissAriaLabel: t.dismiss })}
    >
      <p>{error.message}</p>
      {requestId && <PageLink to={`/requests/${requestId}`}>{t.why}</PageLink>}
    </Alert>
  );
}
