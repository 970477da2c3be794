import Alert from '@cloudscape-design/components/alert';
import { useTexts } from '../preferences.tsx';
import { PageLink } from './page-link.tsx';

const texts = {
  en: {
    why: 'Why? See the papers of this request',
    dismiss: 'Dismiss',
    unreached: 'The server does not answer',
    start: 'Check that it runs, then try again.',
  },
  ja: {
    why: 'なぜ? このリクエストの審査を見る',
    dismiss: '閉じる',
    unreached: 'サーバーが応答しません',
    start: 'サーバーが動作していることを確認し、もう一度お試しください。',
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
  const unreached = isUnreached(error);
  const requestId = (error as ClientError).$metadata?.requestId;
  return (
    <Alert
      type="error"
      header={unreached ? t.unreached : error.name}
      dismissible={onDismiss !== undefined}
      {...(onDismiss && { onDismiss, dismissAriaLabel: t.dismiss })}
    >
      <p>{unreached ? t.start : error.message}</p>
      {requestId && <PageLink to={`/requests/${requestId}`}>{t.why}</PageLink>}
    </Alert>
  );
}

/** Browsers have words of their own for a server that cannot be reached. */
function isUnreached({ name, message }: Error): boolean {
  return name === 'TypeError' && /^(?:Failed to fetch$|NetworkError when |Load failed$)/.test(message);
}
