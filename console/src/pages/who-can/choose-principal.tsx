import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo } from 'react';
import { Refusal } from '../../parts/refusal.tsx';
import { useTexts } from '../../preferences.tsx';
import { useSession } from '../../session.tsx';
import { useRoles, useUsers } from '../iam/use-entities.ts';
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
  const users = useUsers();
  const roles = useRoles();
  const groups = useMemo(() => {
    const others = [option(`arn:aws:iam::${account}:root`, t.rootUser), { value: 'anonymous', label: t.anonymous }];
    const all = [
      { label: t.users, options: (users.value ?? []).map(({ UserName, Arn }) => option(Arn, UserName)) },
      { label: t.roles, options: (roles.value ?? []).map(({ RoleName, Arn }) => option(Arn, RoleName)) },
      { label: t.others, options: others },
    ];
    return all.filter(({ options }) => options.length > 0);
  }, [account, users.value, roles.value, t]);
  const known = groups.flatMap(({ options }) => options).find(({ value }) => value === principal);
  return (
    <SpaceBetween size="s">
      <Refusal error={users.error ?? roles.error} />
      <FormField label={t.principal}>
        <Select
          placeholder={t.choosePrincipal}
          filteringType="auto"
          virtualScroll
          statusType={users.loading || roles.loading ? 'loading' : 'finished'}
          options={groups}
          selectedOption={known ?? (principal ? { value: principal } : null)}
          onChange={({ detail }) => onChoose({ principal: detail.selectedOption.value! })}
        />
      </FormField>
    </SpaceBetween>
  );
}

const option = (arn = '', name = '') => ({ value: arn, label: name, description: arn });
