import FormField from '@cloudscape-design/components/form-field';
import Select, { type SelectProps } from '@cloudscape-design/components/select';

interface OneOfProps {
  readonly label: string;
  readonly placeholder: string;
  /** What is said when there is nothing to choose from. */
  readonly empty: string;
  readonly loading: boolean;
  readonly options: readonly SelectProps.Option[];
  readonly value: string | undefined;
  readonly onChoose: (value: string) => void;
}

/** One of a thousand: found by typing. */
export function OneOf({ label, placeholder, empty, loading, options, value, onChoose }: OneOfProps) {
  return (
    <FormField label={label}>
      <Select
        virtualScroll
        filteringType="auto"
        placeholder={placeholder}
        empty={empty}
        statusType={loading ? 'loading' : 'finished'}
        options={options}
        selectedOption={options.find((option) => option.value === value) ?? null}
        onChange={({ detail }) => onChoose(detail.selectedOption.value ?? '')}
      />
    </FormField>
  );
}
