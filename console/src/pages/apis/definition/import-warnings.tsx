import type { RestApi } from '@aws-sdk/client-api-gateway';
import Alert from '@cloudscape-design/components/alert';
import { FormModal } from '../../../parts/form-modal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { texts } from './texts.ts';

interface ImportWarningsProps {
  readonly api: RestApi;
  readonly onImported: (apiId: string) => void | Promise<void>;
  readonly onClose: () => void;
}

/** What was ignored of a definition that has been imported, in AWS's words. */
export function ImportWarnings({ api: { id = '', warnings = [] }, onImported, onClose }: ImportWarningsProps) {
  const t = useTexts(texts);
  const open = async () => {
    await onImported(id);
    onClose();
  };
  return (
    <FormModal title={t.warnings(warnings.length)} submit={t.open} onSubmit={open} onClose={open}>
      <Alert type="warning">
        <ul>
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      </Alert>
    </FormModal>
  );
}
