import FileInput from '@cloudscape-design/components/file-input';
import FormField from '@cloudscape-design/components/form-field';
import Textarea from '@cloudscape-design/components/textarea';
import { useTexts } from '../../../preferences.tsx';

const texts = {
  en: { label: 'SAML metadata', hint: 'The XML document of the provider', pick: 'Choose a file' },
  ja: { label: 'SAML メタデータ', hint: 'プロバイダーの XML ドキュメント', pick: 'ファイルを選択' },
};

interface MetadataFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The metadata of a SAML provider, from a file or pasted. */
export function MetadataField({ value, onChange }: MetadataFieldProps) {
  const t = useTexts(texts);
  return (
    <FormField
      label={t.label}
      constraintText={t.hint}
      secondaryControl={
        <FileInput
          value={[]}
          accept=".xml,text/xml,application/xml"
          onChange={({ detail }) => void detail.value[0]?.text().then(onChange)}
        >
          {t.pick}
        </FileInput>
      }
    >
      <Textarea value={value} rows={10} onChange={({ detail }) => onChange(detail.value)} spellcheck={false} />
    </FormField>
  );
}
