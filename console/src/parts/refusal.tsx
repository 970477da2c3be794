import Alert from '@cloudscape-design/components/alert';
import Link from '@cloudscape-design/components/link';
import { useNavigate } from 'react-router';
import { useTexts } from '../preferences.tsx';

const texts = {
  en: { why: 'Why? See the papers of this request', dismiss: 'Dismiss' },
  ja: { why: 'なぜ? このリクエストの審査を見る', dismiss: '閉じる' },
};

/** What AWS's clients throw. */
interface ClientError extends Error {
  readonly $metadata?: { readonly requestId?: string; readonly httpStatusCode?: number };
}

/** A refusal in AWS's own words, and the way to its explanation. */
export function Refusal({ error, onDismiss }: { readonly error: Error | undefined; readonly onDismiss?: () => void }) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  if (!error) return null;
  const requestId = (error as ClientError).$metadata?.requestId;
  const page = `/requests/${requestId}`;
  return (
    <Alert
      type="error"
      header={error.name}
      dismissible={onDismiss !== undefined}
      {...(onDismiss && { onDismiss, dismissAriaLabel: t.dismiss })}
    >
      <p>{error.message}</p>
      {requestId && (
        <Link
          href={`/_sekisho/console${page}`}
          onFollow={(event) => {
            event.preventDefault();
            navigate(page);
          }}
        >
          {t.why}
        </Link>
      )}
    </Alert>
  );
}
