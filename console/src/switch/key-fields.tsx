import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useTexts } from '../preferences.tsx';
import { texts } from './texts.ts';

interface Key {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

interface KeyFieldsProps {
  readonly value: Key;
  readonly onChange: (key: Key) => void;
}

/** An access key, or temporary credentials. */
export function KeyFields({ value, onChange }: KeyFieldsProps) {
  const t = useTexts(texts);
  const field = (name: keyof Key, label: string, secret: boolean) => (
    <FormField label={label}>
      <Input
        type={secret ? 'password' : 'text'}
        autoComplete="off"
        value={value[name]}
        onChange={({ detail }) => onChange({ ...value, [name]: detail.value.trim() })}
      />
    </FormField>
  );
  return (
    <SpaceBetween size="s">
      {field('accessKeyId', t.keyId, false)}
      {field('secretAccessKey', t.secret, true)}
      {field('sessionToken', t.token, true)}
    </SpaceBetween>
  );
}
