import { useCallback } from 'react';
import { admin } from '../../admin.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { useTexts } from '../../preferences.tsx';
import { useAnswer } from '../../use-answer.ts';
import type { MethodVerdict } from './answers.ts';
import { texts } from './texts.ts';
import { VerdictTable } from './verdict-table.tsx';

/** Every deployed method, and whether this principal may invoke it. */
export function ReachableMethods({ principal }: { readonly principal: string }) {
  const t = useTexts(texts);
  const ask = useCallback(async () => {
    const query = new URLSearchParams({ principal });
    return (await admin<{ methods: MethodVerdict[] }>(`reachable-methods?${query}`)).methods;
  }, [principal]);
  const question = (arn: string) => new URLSearchParams({ action: 'execute-api:Invoke', resource: arn });
  return (
    <VerdictTable
      title={t.methods}
      description={principal === 'anonymous' ? t.anonymous : principal}
      find={t.findMethod}
      answer={useAnswer(ask)}
      searched={({ apiId, stage, httpMethod, resourcePath }) => [apiId, stage, `${httpMethod} ${resourcePath}`]}
      columns={[
        {
          id: 'method',
          header: t.method,
          sortingField: 'resourcePath',
          isRowHeader: true,
          minWidth: 160,
          cell: ({ httpMethod, resourcePath, arn }) => (
            <PageLink to={`/who-can?${question(arn)}`}>{`${httpMethod} ${resourcePath}`}</PageLink>
          ),
        },
        {
          id: 'api',
          header: t.api,
          sortingField: 'apiId',
          cell: ({ apiId }) => <PageLink to={`/apis/${apiId}`}>{apiId}</PageLink>,
        },
        { id: 'stage', header: t.stage, sortingField: 'stage', cell: ({ stage }) => stage },
        {
          id: 'authorization',
          header: t.authorization,
          sortingField: 'authorizationType',
          cell: ({ authorizationType }) => authorizationType,
        },
      ]}
    />
  );
}
