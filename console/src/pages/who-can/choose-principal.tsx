import { IAMClient, paginateListRoles, paginateListUsers } from '@aws-sdk/client-iam';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback } from 'react';
import { useClient } from '../../aws.ts';
import { everyItem } from '../../parts/every-item.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { useTexts } from '../../preferences.tsx';
import { useSession } from '../../session.tsx';
import { useAnswer } from '../../use-answer.ts';
import { texts } from './texts.ts';

interface ChoosePrincipalProps {
  /** ARN, `anonymous`, or empty. */
  readonly principal: string;
  readonly onChoose: (question: { principal: string }) => void;
}

/** The users and roles of the account, its root user, and a stranger. */
export function ChoosePrincipal({ principal, onChoose }: ChoosePrincipalProps) {
  const t = useTexts(texts);
  const { account } = useSession();
  const iam = useClient(IAMClient);
  const pages = { client: iam, pageSize: 1000 };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `pages` is made of `iam`.
  const users = useAnswer(useCallback(() => everyItem(paginateListUsers(pages, {}), (page) => page.Users), [iam]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `pages` is made of `iam`.
  const roles = useAnswer(useCallback(() => everyItem(paginateListRoles(pages, {}), (page) => page.Roles), [iam]));
  const groups = [
    { label: t.users, options: (users.value ?? []).map(({ UserName, Arn }) => option(Arn!, UserName!)) },
    { label: t.roles, options: (roles.value ?? []).map(({ RoleName, Arn }) => option(Arn!, RoleName!)) },
    {
      label: t.others,
      options: [option(`arn:aws:iam::${account}:root`, t.rootUser), { value: 'anonymous', label: t.anonymous }],
    },
  ];
  const options = groups.flatMap((group) => group.options);
  const selected = options.find(({ value }) => value === principal) ?? (principal ? { value: principal } : null);
  return (
    <SpaceBetween size="s">
      <Refusal error={users.error ?? roles.error} />
      <FormField label={t.principal}>
        <Select
          placeholder={t.choosePrincipal}
          filteringType="auto"
          virtualScroll
          statusType={users.loading || roles.loading ? 'loading' : 'finished'}
          options={groups.filter((group) => group.options.length > 0)}
          selectedOption={selected}
          onChange={({ detail }) => onChoose({ principal: detail.selectedOption.value! })}
        />
      </FormField>
    </SpaceBetween>
  );
}

const option = (arn: string, name: string) => ({ value: arn, label: name, description: arn });
