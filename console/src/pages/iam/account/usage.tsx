import { GetAccountSummaryCommand, IAMClient } from '@aws-sdk/client-iam';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import Spinner from '@cloudscape-design/components/spinner';
import { useCallback } from 'react';
import { useClient } from '../../../aws.ts';
import { PageLink } from '../../../parts/page-link.tsx';
import { Section } from '../../../parts/section.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';

const texts = {
  en: {
    title: 'IAM resources and quotas',
    Users: 'Users',
    Groups: 'User groups',
    Roles: 'Roles',
    Policies: 'Customer managed policies',
    of: (count: number, quota: number) => `${count.toLocaleString()} of ${quota.toLocaleString()}`,
  },
  ja: {
    title: '使用量',
    Users: 'ユーザー',
    Groups: 'グループ',
    Roles: 'ロール',
    Policies: 'カスタマー管理ポリシー',
    of: (count: number, quota: number) => `${count.toLocaleString()} / ${quota.toLocaleString()}`,
  },
};

const counted = [
  { name: 'Users', to: '/iam/users' },
  { name: 'Groups', to: '/iam/groups' },
  { name: 'Roles', to: '/iam/roles' },
  { name: 'Policies', to: '/iam/policies?scope=Local' },
] as const;

/** What there is of each kind, against its quota. */
export function Usage() {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const { value, error } = useAnswer(useCallback(() => iam.send(new GetAccountSummaryCommand({})), [iam]));
  const summary: Readonly<Record<string, number>> | undefined = value?.SummaryMap;
  return (
    <Section title={t.title} error={error}>
      {!summary && !error && <Spinner />}
      {summary && (
        <ColumnLayout columns={4} variant="text-grid">
          {counted.map(({ name, to }) => {
            const [count = 0, quota = 1] = [summary[name], summary[`${name}Quota`]];
            return (
              <ProgressBar
                key={name}
                label={<PageLink to={to}>{t[name]}</PageLink>}
                ariaLabel={t[name]}
                value={(100 * count) / quota}
                additionalInfo={t.of(count, quota)}
              />
            );
          })}
        </ColumnLayout>
      )}
    </Section>
  );
}
