import { LambdaClient, UpdateFunctionCodeCommand } from '@aws-sdk/client-lambda';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { CodeEditor } from '../../../parts/code-editor.tsx';
import { Refusal } from '../../../parts/refusal.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { useTask } from '../../../parts/use-task.ts';
import { type ZipEntry, zip } from '../../../parts/zip.ts';
import { useTexts } from '../../../preferences.tsx';
import { editableText } from './editable-text.ts';
import { texts } from './texts.ts';

interface CodeFilesProps {
  /** Of the function. */
  readonly name: string;
  readonly files: readonly ZipEntry[];
  readonly onSaved: () => void;
}

/** One file at a time, edited in place; saving packs all of them again. */
export function CodeFiles({ name, files, onSaved }: CodeFilesProps) {
  const t = useTexts(texts);
  const lambda = useClient(LambdaClient);
  const { tell } = useNotifications();
  const [shown, setShown] = useState(
    () => files.find((file) => editableText(file) !== undefined)?.name ?? files[0]?.name,
  );
  const [edits, setEdits] = useState<ReadonlyMap<string, string>>(new Map());
  const { run, busy, error } = useTask();
  const file = files.find((each) => each.name === shown);
  if (!file) return <Box>{t.empty}</Box>;
  const text = edits.get(file.name) ?? editableText(file);
  const options = files.map((each) => ({
    value: each.name,
    label: each.name,
    labelTag: edits.has(each.name) ? '*' : `${each.bytes.length} B`,
  }));

  function change(changed: string): void {
    const next = new Map(edits);
    if (changed === editableText(file!)) next.delete(file!.name);
    else next.set(file!.name, changed);
    setEdits(next);
  }

  function save(): void {
    const ZipFile = zip(files.map((each) => edited(each, edits.get(each.name))));
    const command = new UpdateFunctionCodeCommand({ FunctionName: name, ZipFile });
    run(
      () => lambda.send(command),
      () => {
        tell(t.saved);
        onSaved();
      },
    );
  }

  return (
    <SpaceBetween size="s">
      <Refusal error={error} />
      <SelectField label={t.file} long={files.length > 10} options={options} value={file.name} onChange={setShown} />
      {text === undefined ? (
        <StatusIndicator type="info">{t.binary}</StatusIndicator>
      ) : (
        <CodeEditor
          key={file.name}
          ariaLabel={file.name}
          language={file.name.endsWith('.json') ? 'json' : 'text'}
          value={text}
          onChange={change}
        />
      )}
      {edits.size > 0 && (
        <SpaceBetween direction="horizontal" size="s" alignItems="center">
          <Button variant="primary" onClick={save} loading={busy}>
            {t.save}
          </Button>
          <StatusIndicator type="warning">{t.unsaved}</StatusIndicator>
        </SpaceBetween>
      )}
    </SpaceBetween>
  );
}

function edited(file: ZipEntry, text: string | undefined): ZipEntry {
  return text === undefined ? file : { ...file, bytes: new TextEncoder().encode(text) };
}
