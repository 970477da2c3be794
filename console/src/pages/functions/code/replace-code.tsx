import { LambdaClient, UpdateFunctionCodeCommand } from '@aws-sdk/client-lambda';
import Alert from '@cloudscape-design/components/alert';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { bytesOf } from '../../../parts/bytes-of.ts';
import { FormModal } from '../../../parts/form-modal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { texts } from './texts.ts';
import type { Edits } from './use-edits.ts';
import { ZipField } from './zip-field.tsx';
import { zipFault } from './zip-file.ts';
import { zipTexts } from './zip-texts.ts';

interface ReplaceCodeProps {
  readonly name: string;
  /** What was changed on the page and would be lost. */
  readonly edits: Edits;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
}

/** A new package for a function that is there. */
export function ReplaceCode({ name, edits, onClose, onSaved }: ReplaceCodeProps) {
  const t = useTexts(texts);
  const { faults } = useTexts(zipTexts);
  const lambda = useClient(LambdaClient);
  const { tell } = useNotifications();
  const [file, setFile] = useState<File>();

  async function replace(): Promise<void> {
    const fault = await zipFault(file);
    if (fault) throw new Error(faults[fault]);
    await lambda.send(new UpdateFunctionCodeCommand({ FunctionName: name, ZipFile: await bytesOf(file!) }));
    tell(t.saved);
    await onSaved();
    onClose();
  }

  return (
    <FormModal
      title={t.replaceTitle}
      submit={edits.size > 0 ? t.replaceAnyway : t.replace}
      disabled={!file}
      onSubmit={replace}
      onClose={onClose}
    >
      {edits.size > 0 && <Alert type="warning">{t.lost([...edits.keys()].join(', '))}</Alert>}
      <ZipField file={file} onChange={setFile} />
    </FormModal>
  );
}
