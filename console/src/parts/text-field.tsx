import FormField, { type FormFieldProps } from '@cloudscape-design/components/form-field';
import Input, { type InputProps } from '@cloudscape-design/components/input';

type FieldProps = Pick<FormFieldProps, 'label' | 'description' | 'constraintText' | 'stretch'>;
type TypedProps = Pick<
  InputProps,
  'value' | 'placeholder' | 'autoFocus' | 'spellcheck' | 'type' | 'inputMode' | 'readOnly'
>;

interface TextFieldProps extends FieldProps, TypedProps {
  readonly onChange: (value: string) => void;
}

/** One line that a person types, under its label. */
export function TextField({ label, description, constraintText, stretch = false, onChange, ...input }: TextFieldProps) {
  return (
    <FormField label={label} description={description} constraintText={constraintText} stretch={stretch}>
      <Input {...input} onChange={({ detail }) => onChange(detail.value)} />
    </FormField>
  );
}
