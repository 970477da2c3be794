import SpaceBetween from '@cloudscape-design/components/space-between';
import { SelectField } from '../../../parts/select-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { texts } from '../texts.ts';
import { runtimes } from './runtimes.ts';

interface Runs {
  readonly runtime: string;
  readonly handler: string;
}

interface RuntimeFieldsProps extends Runs {
  readonly handlerFault?: string;
  readonly onChange: (part: Partial<Runs>) => void;
}

/** What runs the code, and where it begins. */
export function RuntimeFields({ runtime, handler, handlerFault, onChange }: RuntimeFieldsProps) {
  const t = useTexts(texts);
  return (
    <SpaceBetween size="m">
      <SelectField
        label={t.runtime}
        options={runtimes}
        value={runtime}
        onChange={(chosen) => onChange({ runtime: chosen })}
      />
      <TextField
        label={t.handler}
        constraintText={runtime.startsWith('python') ? t.pythonHandlerHint : t.nodeHandlerHint}
        errorText={handlerFault}
        value={handler}
        onChange={(typed) => onChange({ handler: typed })}
        spellcheck={false}
      />
    </SpaceBetween>
  );
}
