import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Refusal } from '../../parts/refusal.tsx';
import { useTexts } from '../../preferences.tsx';
import { roleName } from './role-name.ts';
import { useLambdaRoles } from './use-lambda-roles.ts';

const texts = {
  en: {
    label: 'Execution role',
    hint: 'The roles that trust Lambda.',
    choose: 'Choose a role',
    empty: 'No role trusts Lambda yet.',
  },
  ja: {
    label: '実行ロール',
    hint: 'Lambda を信頼するロールです。',
    choose: 'ロールを選択',
    empty: 'Lambda を信頼するロールはまだありません。',
  },
};

interface RoleFieldProps {
  /** ARN, or empty. */
  readonly role: string;
  readonly onChange: (role: string) => void;
}

/** Chooses one of the roles that Lambda may assume. */
export function RoleField({ role, onChange }: RoleFieldProps) {
  const t = useTexts(texts);
  const { value = [], error, loading } = useLambdaRoles();
  const options = value.map(({ RoleName, Arn }) => ({ value: Arn!, label: RoleName!, description: Arn! }));
  const selected = role
    ? (options.find((option) => option.value === role) ?? { value: role, label: roleName(role) })
    : null;
  return (
    <SpaceBetween size="xs">
      <Refusal error={error} />
      <FormField label={t.label} description={t.hint}>
        <Select
          placeholder={t.choose}
          empty={t.empty}
          filteringType="auto"
          virtualScroll
          statusType={loading ? 'loading' : 'finished'}
          options={options}
          selectedOption={selected}
          onChange={({ detail }) => onChange(detail.selectedOption.value!)}
        />
      </FormField>
    </SpaceBetween>
  );
}
