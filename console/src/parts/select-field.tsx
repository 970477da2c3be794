import FormField from '@cloudscape-design/components/form-field';
import Select, { type SelectProps } from '@cloudscape-design/components/select';
import type { Answer } from '../use-answer.ts';
import { Refusal } from './refusal.tsx';

interface SelectFieldProps extends Pick<SelectProps, 'placeholder' | 'empty'> {
  readonly label: string;
  readonly description?: string;
  readonly errorText?: string | undefined;
  /** Empty: nothing is chosen yet, unless an option says so. */
  readonly value: string;
  /** A text stands for an option that is called what it is. */
  readonly options: readonly (string | SelectProps.Option)[];
  readonly onChange: (value: string) => void;
  /** How it went, where the options were asked for. */
  readonly asked?: Pick<Answer<unknown>, 'loading' | 'error'>;
  /** There are so many that one is sought, as there may be among those that are asked for. */
  readonly long?: boolean;
  /** What is shown for a value that is not among the options; the value itself unless said. */
  readonly nameOf?: (value: string) => string;
}

/** One of several, under its label. */
export function SelectField(props: SelectFieldProps) {
  const {
    label,
    description,
    errorText,
    value,
    onChange,
    asked,
    long = asked !== undefined,
    nameOf = String,
    ...select
  } = props;
  const options = props.options.map((option) => (typeof option === 'string' ? { value: option } : option));
  const unlisted = value ? { value, label: nameOf(value) } : null;
  return (
    <FormField label={label} description={description} errorText={errorText}>
      <Select
        {...select}
        options={options}
        selectedOption={options.find((option) => option.value === value) ?? unlisted}
        onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
        statusType={asked?.loading ? 'loading' : 'finished'}
        filteringType={long ? 'auto' : 'none'}
        virtualScroll={long}
      />
      <Refusal error={asked?.error} />
    </FormField>
  );
}
