import Alert from '@cloudscape-design/components/alert';
import { OperatorsOnly } from '../admin.ts';
import { useTexts } from '../preferences.tsx';
import { isUnreached } from '../server-reach.ts';
import { PageLink } from './page-link.tsx';
import { ServerCommand } from './server-command.tsx';
import { Unreached } from './unreached.tsx';

const texts = {
  en: {
    why: 'Why? View this request',
    dismiss: 'Dismiss',
    operators: 'Only who opened the console by its address sees this. This command prints it:',
  },
  ja: {
    why: 'なぜ? このリクエストの審査を見る',
    dismiss: '閉じる',
    operators: 'コンソールのアドレスで開いた場合だけ表示されます。アドレスは次のコマンドで表示できます。',
  },
};

/** What AWS's clients throw. */
interface ClientError extends Error {
  readonly $metadata?: { readonly requestId?: string; readonly httpStatusCode?: number };
}

interface RefusalProps {
  readonly error: Error | undefined;
  readonly onDismiss?: () => void;
  /** There is nobody yet who could open the explanation. */
  readonly unexplained?: boolean;
}

/** A refusal in AWS's own words, and the way to its explanation. */
export function Refusal({ error, onDismiss, unexplained = false }: RefusalProps) {
  const t = useTexts(texts);
  if (!error) return null;
  if (isUnreached(error)) return <Unreached />;
  if (error instanceof OperatorsOnly)
    return (
      <Alert type="info">
        {t.operators} <ServerCommand name="console" />
      </Alert>
    );
  const requestId = (error as ClientError).$metadata?.requestId;
  return (
    <Alert
      type="error"
      header={requestId ? error.name : undefined}
      dismissible={onDismiss !== undefined}
      {...(onDismiss && { onDismiss, dismissAriaLabel: t.dismiss })}
    >
      <p>{error.message}</p>
      {requestId && !unexplained && <PageLink to={`/requests/${requestId}`}>{t.why}</PageLink>}
    </Alert>
  );
}
