import {
  GenerateServiceLastAccessedDetailsCommand,
  GetServiceLastAccessedDetailsCommand,
  IAMClient,
  type ServiceLastAccessed,
} from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { useClient } from '../../aws.ts';
import { everyItem } from '../../parts/every-item.ts';
import type { Column } from '../../parts/list/list-column.tsx';
import { ListTable } from '../../parts/list/list-table.tsx';
import { useTexts } from '../../preferences.tsx';
import { useAnswer } from '../../use-answer.ts';

const texts = {
  en: {
    title: 'Last accessed',
    about: 'The services that the policies allow anything of, and when each was last called.',
    empty: 'The policies allow nothing.',
    service: 'Service',
    at: 'Last accessed',
    by: 'By',
    region: 'Region',
    never: 'not accessed',
  },
  ja: {
    title: '最終アクセス',
    about: 'ポリシーで何らかの操作が許可されているサービスと、最後に呼び出された日時です。',
    empty: 'ポリシーで許可されているものはありません。',
    service: 'サービス',
    at: '最終アクセス日時',
    by: 'プリンシパル',
    region: 'リージョン',
    never: 'アクセスなし',
  },
};

/** When a user, group, role or policy last served to reach each service. */
export function LastAccessed({ arn }: { readonly arn: string }) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const answer = useAnswer(useCallback(() => report(iam, arn), [iam, arn]));
  return (
    <ListTable
      title={t.title}
      description={t.about}
      empty={t.empty}
      answer={answer}
      columns={columns(t)}
      idOf={({ ServiceNamespace = '' }) => ServiceNamespace}
    />
  );
}

async function report(iam: IAMClient, Arn: string): Promise<readonly ServiceLastAccessed[]> {
  const { JobId } = await iam.send(new GenerateServiceLastAccessedDetailsCommand({ Arn }));
  return everyItem(pagesOf(iam, JobId), ({ ServicesLastAccessed }) => ServicesLastAccessed);
}

/** The SDK has no paginator for it. */
async function* pagesOf(iam: IAMClient, JobId: string | undefined) {
  let Marker: string | undefined;
  do {
    const page = await iam.send(new GetServiceLastAccessedDetailsCommand({ JobId, MaxItems: 1000, Marker }));
    yield page;
    Marker = page.Marker;
  } while (Marker);
}

function columns(t: (typeof texts)['en']): Column<ServiceLastAccessed>[] {
  return [
    {
      id: 'service',
      header: t.service,
      text: ({ ServiceName, ServiceNamespace }) => `${ServiceName} (${ServiceNamespace})`,
    },
    { id: 'at', header: t.at, text: ({ LastAuthenticated }) => LastAuthenticated?.toLocaleString() ?? t.never },
    { id: 'by', header: t.by, text: ({ LastAuthenticatedEntity }) => LastAuthenticatedEntity ?? '-' },
    { id: 'region', header: t.region, text: ({ LastAuthenticatedRegion }) => LastAuthenticatedRegion ?? '-' },
  ];
}
