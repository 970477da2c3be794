import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { CodeEditor } from '../../../parts/code/code-editor.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { texts } from './texts.ts';
import { partsOf, type TypedRequest } from './typed-request.ts';

interface RequestFormProps {
  /** Of the resource: `/pets/{id}` */
  readonly path: string;
  /** Whether the method takes a body. */
  readonly withBody: boolean;
  readonly value: TypedRequest;
  readonly onChange: (value: TypedRequest) => void;
}

/** The parts of a request that a person chooses: path, query, headers, body. */
export function RequestForm({ path, withBody, value, onChange }: RequestFormProps) {
  const t = useTexts(texts);
  const { parts, query, headers, body } = value;
  return (
    <SpaceBetween size="s">
      {partsOf(path).map((name) => (
        <TextField
          key={name}
          label={t.part(name)}
          value={parts[name] ?? ''}
          onChange={(part) => onChange({ ...value, parts: { ...parts, [name]: part } })}
        />
      ))}
      <TextField
        label={t.query}
        placeholder={t.queryHint}
        value={query}
        onChange={(changed) => onChange({ ...value, query: changed })}
      />
      <FormField label={t.headers} constraintText={t.headersHint}>
        <Textarea value={headers} rows={2} onChange={({ detail }) => onChange({ ...value, headers: detail.value })} />
      </FormField>
      {withBody && (
        <FormField label={t.body}>
          <CodeEditor value={body} ariaLabel={t.body} onChange={(text) => onChange({ ...value, body: text })} />
        </FormField>
      )}
    </SpaceBetween>
  );
}
