import { LambdaClient, UpdateFunctionCodeCommand } from '@aws-sdk/client-lambda';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { texts } from './texts.ts';
import { ZipField } from './zip-field.tsx';
import { bytesOf, zipFault } from './zip-file.ts';
import { zipTexts } from './zip-texts.ts';

interface ReplaceCodeProps {
  readonly name: string;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** A new package for a function that is there. */
export function ReplaceCode({ name, onClose, onSaved }: ReplaceCodeProps) {
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
    onClose();
    onSaved();
  }

  return (
    <FormModal title={t.replaceTitle} submit={t.replace} disabled={!file} onSubmit={replace} onClose={onClose}>
      <ZipField file={file} onChange={setFile} />
    </FormModal>
  );
}
