import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useTexts } from '../../preferences.tsx';
import { runtimeOption, runtimes } from './runtimes.ts';
import { texts } from './texts.ts';

interface Runs {
  readonly runtime: string;
  readonly handler: string;
}

interface RuntimeFieldsProps extends Runs {
  readonly onChange: (part: Partial<Runs>) => void;
}

/** What runs the code, and where it begins. */
export function RuntimeFields({ runtime, handler, onChange }: RuntimeFieldsProps) {
  const t = useTexts(texts);
  return (
    <SpaceBetween size="m">
      <FormField label={t.runtime}>
        <Select
          options={runtimes}
          selectedOption={runtimeOption(runtime)}
          onChange={({ detail }) => onChange({ runtime: detail.selectedOption.value ?? runtime })}
        />
      </FormField>
      <FormField label={t.handler} constraintText={t.handlerHint}>
        <Input value={handler} onChange={({ detail }) => onChange({ handler: detail.value })} spellcheck={false} />
      </FormField>
    </SpaceBetween>
  );
}
