import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { RoleField } from '../permissions/role-field.tsx';

const texts = {
  en: {
    label: 'Execution role',
    make: 'Create a new role with basic Lambda permissions',
    makeAbout: 'Trusted by Lambda, with AWSLambdaBasicExecutionRole: it may write its log, and nothing else.',
    use: 'Use an existing role',
    name: 'Role name',
  },
  ja: {
    label: '実行ロール',
    make: '基本的な Lambda アクセス権限で新しいロールを作成',
    makeAbout:
      'Lambda が引き受けられるロールです。AWSLambdaBasicExecutionRole により、ログの書き込みだけが許可されます。',
    use: '既存のロールを使用',
    name: 'ロール名',
  },
};

interface RoleChoiceProps {
  /** The name of a role to make; undefined where one that is there is used. */
  readonly toMake: string | undefined;
  /** ARN of the role that is used, or empty. */
  readonly role: string;
  readonly fault?: string;
  readonly onKind: (isNew: boolean) => void;
  readonly onName: (name: string) => void;
  readonly onRole: (role: string) => void;
}

/** A role made for the function at once, or one of those that Lambda may assume. */
export function RoleChoice({ toMake, role, fault, onKind, onName, onRole }: RoleChoiceProps) {
  const t = useTexts(texts);
  return (
    <SpaceBetween size="m">
      <RadioGroup
        ariaLabel={t.label}
        value={toMake === undefined ? 'use' : 'make'}
        onChange={({ detail }) => onKind(detail.value === 'make')}
        items={[
          { value: 'make', label: t.make, description: t.makeAbout },
          { value: 'use', label: t.use },
        ]}
      />
      {toMake === undefined ? (
        <RoleField role={role} {...(fault && { errorText: fault })} onChange={onRole} />
      ) : (
        <TextField label={t.name} value={toMake} onChange={onName} spellcheck={false} />
      )}
    </SpaceBetween>
  );
}
