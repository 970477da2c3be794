import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { CodeEditor } from '../../../parts/code/code-editor.tsx';
import { useTexts } from '../../../preferences.tsx';
import { type TemplateRow, templateRows } from './template-rows.ts';
import { texts } from './texts.ts';

interface TemplatesFieldProps {
  readonly rows: readonly TemplateRow[];
  readonly onChange: (rows: readonly TemplateRow[]) => void;
}

/** Templates by content type, each in an editor of its own. */
export function TemplatesField({ rows, onChange }: TemplatesFieldProps) {
  const t = useTexts(texts);
  const change = (id: string, part: Partial<TemplateRow>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
  return (
    <SpaceBetween size="s">
      <Box variant="awsui-key-label">{t.templates}</Box>
      {rows.length === 0 && <Box>{t.noTemplates}</Box>}
      {rows.map(({ id, type, template }) => (
        <SpaceBetween key={id} size="xs">
          <FormField
            label={t.contentType}
            secondaryControl={
              <Button
                formAction="none"
                iconName="remove"
                ariaLabel={t.removeTemplate}
                onClick={() => onChange(rows.filter((row) => row.id !== id))}
              />
            }
          >
            <Input value={type} onChange={({ detail }) => change(id, { type: detail.value })} />
          </FormField>
          <CodeEditor
            value={template}
            ariaLabel={t.template(type)}
            onChange={(value) => change(id, { template: value })}
          />
        </SpaceBetween>
      ))}
      <Button formAction="none" onClick={() => onChange([...rows, ...templateRows({ 'application/json': '' })])}>
        {t.addTemplate}
      </Button>
    </SpaceBetween>
  );
}
