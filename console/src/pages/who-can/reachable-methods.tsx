import { useCallback } from 'react';
import { admin } from '../../admin.ts';
import { Copyable, CopySign } from '../../parts/copyable.tsx';
import type { Column } from '../../parts/list/list-column.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { useTexts } from '../../preferences.tsx';
import { useAnswer } from '../../use-answer.ts';
import { type MethodVerdict, methodName, type Reachable } from './answers.ts';
import { texts } from './texts.ts';
import { VerdictTable } from './verdict-table.tsx';

/** Every deployed method, and whether this principal may invoke it. */
export function ReachableMethods({ principal }: { readonly principal: string }) {
  const t = useTexts(texts);
  const ask = useCallback(async () => {
    const query = new URLSearchParams({ principal });
    return admin<Reachable<MethodVerdict>>(`reachable-methods?${query}`);
  }, [principal]);
  const answer = useAnswer(ask);
  return (
    <VerdictTable
      title={t.methods}
      description={principal === 'anonymous' ? t.anonymous : <Copyable text={principal} />}
      answer={{ ...answer, value: answer.value?.methods }}
      idOf={({ arn, stage, httpMethod, resourcePath }) => `${arn} ${stage} ${httpMethod} ${resourcePath}`}
      questionOf={({ arn }) => ({ principal, resource: arn })}
      columns={columns(t, answer.value?.apis ?? {})}
    />
  );
}

function columns(t: (typeof texts)['en'], apis: Reachable<MethodVerdict>['apis']): Column<MethodVerdict>[] {
  const nameOf = ({ apiId }: MethodVerdict) => apis[apiId] ?? apiId;
  return [
    {
      id: 'method',
      header: t.method,
      minWidth: 160,
      text: methodName,
      order: ({ resourcePath, httpMethod }) => `${resourcePath} ${httpMethod}`,
      cell: (method) => (
        <>
          <PageLink to={`/who-can?${invoking(method)}`}>{methodName(method)}</PageLink>{' '}
          <CopySign text={method.arn} name={method.arn} />
        </>
      ),
    },
    {
      id: 'api',
      header: t.api,
      text: (method) => `${nameOf(method)} ${method.apiId}`,
      cell: (method) => <PageLink to={`/apis/${method.apiId}`}>{nameOf(method)}</PageLink>,
    },
    { id: 'stage', header: t.stage, text: ({ stage }) => stage },
    { id: 'authorization', header: t.authorization, text: ({ authorizationType }) => authorizationType },
  ];
}

const invoking = ({ arn }: MethodVerdict) => new URLSearchParams({ action: 'execute-api:Invoke', resource: arn });
