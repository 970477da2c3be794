import { SelectField } from '../../../parts/select-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useRoles } from '../../iam/use-entities.ts';
import { roleName } from './role-name.ts';
import { trustsLambda } from './trusts-lambda.ts';

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
  readonly errorText?: string;
  readonly onChange: (role: string) => void;
}

/** Chooses one of the roles that Lambda may assume. */
export function RoleField({ role, errorText, onChange }: RoleFieldProps) {
  const t = useTexts(texts);
  const roles = useRoles();
  const options = (roles.value ?? [])
    .filter(trustsLambda)
    .map(({ RoleName = '', Arn = '' }) => ({ value: Arn, label: RoleName, description: Arn }));
  return (
    <SelectField
      label={t.label}
      description={t.hint}
      errorText={errorText}
      placeholder={t.choose}
      empty={t.empty}
      asked={roles}
      options={options}
      value={role}
      nameOf={roleName}
      onChange={onChange}
    />
  );
}
