import { IAMClient, paginateListAttachedRolePolicies, paginateListRolePolicies } from '@aws-sdk/client-iam';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useCallback } from 'react';
import { useClient } from '../../aws.ts';
import { everyItem } from '../../parts/every-item.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useTexts } from '../../preferences.tsx';
import { useAnswer } from '../../use-answer.ts';
import { roleName } from './role-name.ts';
import { texts as common } from './texts.ts';

const texts = {
  en: {
    about: 'The function runs with temporary credentials of this role: what its policies allow, the code may do.',
    calls: 'Deployed APIs',
    reach: 'Which methods may it invoke?',
    policies: 'Policies of the role',
    policy: 'Policy',
    kind: 'Kind',
    attached: 'attached',
    inline: 'inline',
    none: 'The role has no policy: the function may do nothing, not even write its log.',
    loadingPolicies: 'Loading policies',
  },
  ja: {
    about: '関数はこのロールの一時的な認証情報で動きます。コードにはロールのポリシーが許可する操作だけができます。',
    calls: 'デプロイ済みの API',
    reach: 'どのメソッドを呼び出せるか',
    policies: 'ロールのポリシー',
    policy: 'ポリシー',
    kind: '種類',
    attached: 'アタッチ済み',
    inline: 'インライン',
    none: 'ロールにポリシーがないため、関数はログの書き込みも含めて何もできません。',
    loadingPolicies: 'ポリシーを読み込んでいます',
  },
};

interface HeldPolicy {
  readonly name: string;
  readonly arn?: string | undefined;
}

/** The execution role of a function, and the policies that it holds. `role` is an ARN. */
export function PermissionsTab({ role }: { readonly role: string }) {
  const t = { ...useTexts(common), ...useTexts(texts) };
  const iam = useClient(IAMClient);
  const RoleName = roleName(role);
  const ask = useCallback(async (): Promise<readonly HeldPolicy[]> => {
    const [attached, inline] = await Promise.all([
      everyItem(paginateListAttachedRolePolicies({ client: iam }, { RoleName }), (page) => page.AttachedPolicies),
      everyItem(paginateListRolePolicies({ client: iam }, { RoleName }), (page) => page.PolicyNames),
    ]);
    return [
      ...attached.map(({ PolicyName = '', PolicyArn }) => ({ name: PolicyName, arn: PolicyArn })),
      ...inline.map((name) => ({ name })),
    ];
  }, [iam, RoleName]);
  const { value, error, loading } = useAnswer(ask);
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header variant="h2" description={t.about}>
            {t.role}
          </Header>
        }
      >
        <KeyValuePairs
          columns={2}
          items={[
            { label: t.role, value: <PageLink to={`/iam/roles/${RoleName}`}>{RoleName}</PageLink> },
            {
              label: t.calls,
              value: <PageLink to={`/who-can?${new URLSearchParams({ principal: role })}`}>{t.reach}</PageLink>,
            },
          ]}
        />
      </Container>
      <Table
        ariaLabels={{ tableLabel: t.policies }}
        loading={loading && !value}
        loadingText={t.loadingPolicies}
        items={value ?? []}
        empty={<Box textAlign="center">{error ? '-' : t.none}</Box>}
        header={
          <SpaceBetween size="s">
            <Header variant="h2" counter={value ? `(${value.length})` : ''}>
              {t.policies}
            </Header>
            <Refusal error={error} />
          </SpaceBetween>
        }
        columnDefinitions={[
          {
            id: 'policy',
            header: t.policy,
            isRowHeader: true,
            cell: ({ name, arn }) => (arn ? <PageLink to={`/iam/policies/${arn}`}>{name}</PageLink> : name),
          },
          { id: 'kind', header: t.kind, cell: ({ arn }) => (arn ? t.attached : t.inline) },
        ]}
      />
    </SpaceBetween>
  );
}
