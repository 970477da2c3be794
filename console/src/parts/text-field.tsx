import FormField, { type FormFieldProps } from '@cloudscape-design/components/form-field';
import Input, { type InputProps } from '@cloudscape-design/components/input';

type FieldProps = Pick<FormFieldProps, 'label' | 'description' | 'constraintText' | 'errorText' | 'stretch'>;
type TypedProps = Pick<
  InputProps,
  'value' | 'placeholder' | 'autoFocus' | 'spellcheck' | 'type' | 'inputMode' | 'readOnly'
>;

interface TextFieldProps extends FieldProps, TypedProps {
  readonly onChange: (value: string) => void;
}

/** One line that a person types, under its label. */
export function TextField(props: TextFieldProps) {
  const { label, description, constraintText, errorText, stretch = false, onChange, ...input } = props;
  return (
    <FormField
      label={label}
      description={description}
      constraintText={constraintText}
      errorText={errorText}
      stretch={stretch}
    >
      <Input {...input} onChange={({ detail }) => onChange(detail.value)} />
    </FormField>
  );
}
