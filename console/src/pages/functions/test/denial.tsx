import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback } from 'react';
import { admin } from '../../../admin.ts';
import { PageLink } from '../../../parts/page-link.tsx';
import { useTexts } from '../../../preferences.tsx';
import type { RequestExplanation, RequestRecord } from '../../../records.ts';
import { useAnswer } from '../../../use-answer.ts';
import { Gates } from '../../requests/gates.tsx';
import { roleName } from '../permissions/role-name.ts';
import { texts } from './texts.ts';

/** AWS's sentence about a denial, where a text holds one. */
export function denialIn(text: string): string | undefined {
  return /User: [^\s"\\]+ is not authorized to perform: [^"\\\n]+/.exec(text)?.[0];
}

/** The denial that a function met: the gates that the request came to, and the way to all of its papers. */
export function Denial({ message, role }: { readonly message: string; readonly role: string }) {
  const t = useTexts(texts);
  const { value: explanation, loading } = useAnswer(useCallback(() => explainNewest(roleName(role)), [role]));
  return (
    <Alert type="error" header={t.denied}>
      <SpaceBetween size="xs">
        <Box>{message}</Box>
        {explanation?.rulings
          .filter(({ effect }) => effect !== 'allow')
          .map((ruling) => (
            <Gates key={`${ruling.action} ${ruling.resource}`} ruling={ruling} />
          ))}
        {explanation?.request && <PageLink to={`/requests/${explanation.request.requestId}`}>{t.see}</PageLink>}
        {!explanation && !loading && <Box>{t.noRecord}</Box>}
      </SpaceBetween>
    </Alert>
  );
}

/** Of the newest denied request that a role sent; undefined when it is forgotten. */
async function explainNewest(role: string): Promise<RequestExplanation | undefined> {
  const { requests } = await admin<{ requests: RequestRecord[] }>('requests?limit=200');
  const denied = requests.find((record) => isDenied(record) && isSessionOf(role, record.principal));
  return denied && admin<RequestExplanation>(`requests/${encodeURIComponent(denied.requestId)}/explanation`);
}

const isDenied = ({ decisions }: RequestRecord) => decisions.some(({ effect }) => effect !== 'allow');

const isSessionOf = (role: string, principal = '') => principal.includes(`:assumed-role/${role}/`);
