import { APIGatewayClient, type ApiKeyIds, ImportApiKeysCommand } from '@aws-sdk/client-api-gateway';
import Alert from '@cloudscape-design/components/alert';
import Checkbox from '@cloudscape-design/components/checkbox';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { bytesOf } from '../../../parts/bytes-of.ts';
import { FileField } from '../../../parts/file-field.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { texts } from './texts.ts';

interface ImportKeysProps {
  readonly onClose: () => void;
  readonly onImported: () => Promise<void>;
}

/** Makes API keys of a file; its warnings are shown until the form is closed. */
export function ImportKeys({ onClose, onImported }: ImportKeysProps) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const { tell } = useNotifications();
  const [file, setFile] = useState<File>();
  const [failOnWarnings, setFail] = useState(false);
  const [imported, setImported] = useState<ApiKeyIds>();

  async function submit(): Promise<void> {
    const input = { body: await bytesOf(file!), format: 'csv', failOnWarnings } as const;
    const { ids = [], warnings = [] } = await gateway.send(new ImportApiKeysCommand(input));
    tell(t.imported(ids.length));
    await onImported();
    if (warnings.length > 0) setImported({ ids, warnings });
    else onClose();
  }

  if (imported) {
    return (
      <FormModal title={t.warnings} submit={t.close} onSubmit={async () => onClose()} onClose={onClose}>
        <Alert type="warning">
          <ul>
            {imported.warnings?.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Alert>
      </FormModal>
    );
  }
  return (
    <FormModal title={t.importTitle} submit={t.import} disabled={!file} onSubmit={submit} onClose={onClose}>
      <FileField label={t.file} description={t.fileHint} accept=".csv,text/csv" file={file} onChange={setFile} />
      <Checkbox checked={failOnWarnings} onChange={({ detail }) => setFail(detail.checked)}>
        {t.fail}
      </Checkbox>
    </FormModal>
  );
}
