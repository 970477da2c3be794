import { LambdaClient, UpdateFunctionCodeCommand } from '@aws-sdk/client-lambda';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useClient } from '../../../aws.ts';
import { useUnsaved } from '../../../leaving/unsaved.ts';
import { useNotifications } from '../../../notifications.tsx';
import { Refusal } from '../../../parts/refusal.tsx';
import { useTask } from '../../../parts/use-task.ts';
import { type ZipEntry, zip } from '../../../parts/zip/zip.ts';
import { useTexts } from '../../../preferences.tsx';
import { texts } from './texts.ts';
import type { Edits } from './use-edits.ts';

interface SaveCodeProps {
  /** Of the function. */
  readonly name: string;
  readonly files: readonly ZipEntry[];
  readonly edits: Edits;
  readonly onForget: () => void;
  readonly onSaved: () => Promise<void>;
}

/** Packs all files again, the changed ones as they are now; until then the page is not left without a question. */
export function SaveCode({ name, files, edits, onForget, onSaved }: SaveCodeProps) {
  const t = useTexts(texts);
  const lambda = useClient(LambdaClient);
  const { tell } = useNotifications();
  const { run, busy, error } = useTask();
  useUnsaved([...edits.keys()].join(', '));

  function save(): void {
    const ZipFile = zip(files.map((each) => edited(each, edits.get(each.name))));
    const command = new UpdateFunctionCodeCommand({ FunctionName: name, ZipFile });
    run(
      () => lambda.send(command),
      () => {
        tell(t.saved);
        void onSaved();
      },
    );
  }

  return (
    <SpaceBetween size="s">
      <Refusal error={error} />
      <SpaceBetween direction="horizontal" size="s" alignItems="center">
        <Button variant="primary" onClick={save} loading={busy}>
          {t.save}
        </Button>
        <Button onClick={onForget}>{t.forget}</Button>
        <StatusIndicator type="warning">{t.unsaved}</StatusIndicator>
      </SpaceBetween>
    </SpaceBetween>
  );
}

function edited(file: ZipEntry, text: string | undefined): ZipEntry {
  return text === undefined ? file : { ...file, bytes: new TextEncoder().encode(text) };
}
