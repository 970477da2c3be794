import { useCallback } from 'react';
import { admin } from '../../admin.ts';
import { Copyable } from '../../parts/copyable.tsx';
import { useTexts } from '../../preferences.tsx';
import { useAnswer } from '../../use-answer.ts';
import type { PrincipalVerdict } from './answers.ts';
import { PrincipalName } from './principal-name.tsx';
import { texts } from './texts.ts';
import { VerdictTable } from './verdict-table.tsx';

/** Every principal, and whether it may do this. */
export function PrincipalVerdicts({ action, resource }: { readonly action: string; readonly resource: string }) {
  const t = useTexts(texts);
  const ask = useCallback(async () => {
    const query = new URLSearchParams({ action, resource });
    return (await admin<{ principals: PrincipalVerdict[] }>(`who-can?${query}`)).principals;
  }, [action, resource]);
  return (
    <VerdictTable
      title={t.principals}
      description={
        <>
          {action} {resource.startsWith('arn:') ? <Copyable text={resource} /> : resource}
        </>
      }
      answer={useAnswer(ask)}
      idOf={({ principal }) => principal}
      questionOf={({ principal }) => ({ principal, resource })}
      columns={[
        {
          id: 'principal',
          header: t.principal,
          minWidth: 200,
          text: ({ principal }) => principal,
          cell: ({ principal }) => <PrincipalName arn={principal} />,
        },
      ]}
    />
  );
}
