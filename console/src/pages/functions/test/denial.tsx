import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import { useCallback } from 'react';
import { admin } from '../../../admin.ts';
import { PageLink } from '../../../parts/page-link.tsx';
import { useTexts } from '../../../preferences.tsx';
import type { RequestRecord } from '../../../records.ts';
import { useAnswer } from '../../../use-answer.ts';
import { roleName } from '../role-name.ts';
import { texts } from './texts.ts';

/** AWS's sentence about a denial, where a text holds one. */
export function denialIn(text: string): string | undefined {
  return /User: [^\s"\\]+ is not authorized to perform: [^"\\\n]+/.exec(text)?.[0];
}

/** The denial that a function met, and the way to the request that was denied. */
export function Denial({ message, role }: { readonly message: string; readonly role: string }) {
  const t = useTexts(texts);
  const ask = useCallback(async () => {
    const { requests } = await admin<{ requests: RequestRecord[] }>('requests?limit=200');
    return requests.find((record) => isDenied(record) && isSessionOf(roleName(role), record.principal));
  }, [role]);
  const { value, loading } = useAnswer(ask);
  return (
    <Alert type="error" header={t.denied}>
      <p>{message}</p>
      {value && <PageLink to={`/requests/${value.requestId}`}>{t.see}</PageLink>}
      {!value && !loading && <Box>{t.noRecord}</Box>}
    </Alert>
  );
}

const isDenied = ({ decisions }: RequestRecord) => decisions.some(({ effect }) => effect !== 'allow');

const isSessionOf = (role: string, principal = '') => principal.includes(`:assumed-role/${role}/`);
