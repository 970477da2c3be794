import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { RoleField } from '../permissions/role-field.tsx';

const texts = {
  en: {
    label: 'Execution role',
    make: 'Make a role for it',
    makeAbout: 'Trusted by Lambda, with AWSLambdaBasicExecutionRole: it may write its log, and nothing else.',
    use: 'Use a role that is there',
    name: 'Name of the new role',
  },
  ja: {
    label: '実行ロール',
    make: '新しいロールを作成',
    makeAbout:
      'Lambda が引き受けられるロールです。AWSLambdaBasicExecutionRole により、ログの書き込みだけが許可されます。',
    use: '既存のロールを使用',
    name: '新しいロールの名前',
  },
};

interface RoleChoiceProps {
  /** The name of a role to make; undefined where one that is there is used. */
  readonly toMake: string | undefined;
  /** ARN of the role that is used, or empty. */
  readonly role: string;
  readonly onKind: (isNew: boolean) => void;
  readonly onName: (name: string) => void;
  readonly onRole: (role: string) => void;
}

/** A role made for the function at once, or one of those that Lambda may assume. */
export function RoleChoice({ toMake, role, onKind, onName, onRole }: RoleChoiceProps) {
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
        <RoleField role={role} onChange={onRole} />
      ) : (
        <TextField label={t.name} value={toMake} onChange={onName} spellcheck={false} />
      )}
    </SpaceBetween>
  );
}
