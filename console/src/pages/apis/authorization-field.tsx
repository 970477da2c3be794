import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import { useTexts } from '../../preferences.tsx';

const texts = {
  en: {
    label: 'Authorization',
    none: 'Anybody may call it, unless the resource policy says otherwise; no signature is looked at.',
    iam: 'The request must be signed, and policies must allow execute-api:Invoke.',
  },
  ja: {
    label: '認可',
    none: 'リソースポリシーで禁止されない限り、誰でも呼び出せます。署名は確認されません。',
    iam: '署名されたリクエストのみ。ポリシーが execute-api:Invoke を許可している必要があります。',
  },
};

interface AuthorizationFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Chooses whether callers of a method must show their papers. */
export function AuthorizationField({ value, onChange }: AuthorizationFieldProps) {
  const t = useTexts(texts);
  return (
    <FormField label={t.label}>
      <RadioGroup
        value={value}
        onChange={({ detail }) => onChange(detail.value)}
        items={[
          { value: 'NONE', label: 'NONE', description: t.none },
          { value: 'AWS_IAM', label: 'AWS_IAM', description: t.iam },
        ]}
      />
    </FormField>
  );
}
