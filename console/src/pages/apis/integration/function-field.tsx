import Autosuggest from '@cloudscape-design/components/autosuggest';
import FormField from '@cloudscape-design/components/form-field';
import { useTexts } from '../../../preferences.tsx';
import { useFunctions } from '../../functions/use-functions.ts';
import { texts } from './texts.ts';

interface FunctionFieldProps {
  /** Or empty. */
  readonly functionArn: string;
  readonly onChange: (functionArn: string) => void;
}

/** The ARN of a function, with those of the account and region to choose from. */
export function FunctionField({ functionArn, onChange }: FunctionFieldProps) {
  const t = useTexts(texts);
  const { value = [], loading } = useFunctions();
  const options = value.map(({ FunctionArn = '', FunctionName = '' }) => {
    return { value: FunctionArn, label: FunctionName, description: FunctionArn };
  });
  return (
    <FormField label={t.function} constraintText={t.functionHint} stretch>
      <Autosuggest
        value={functionArn}
        options={options}
        placeholder="arn:aws:lambda:"
        statusType={loading ? 'loading' : 'finished'}
        enteredTextLabel={t.use}
        virtualScroll
        onChange={({ detail }) => onChange(detail.value)}
      />
    </FormField>
  );
}
