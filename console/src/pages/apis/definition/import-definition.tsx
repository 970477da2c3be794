import {
  APIGatewayClient,
  ImportRestApiCommand,
  type PutMode,
  PutRestApiCommand,
  type RestApi,
} from '@aws-sdk/client-api-gateway';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { bytesOf } from '../../../parts/bytes-of.ts';
import { FormModal } from '../../../parts/form-modal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { ImportFields, type ImportOptions } from './import-fields.tsx';
import { ImportWarnings } from './import-warnings.tsx';
import { texts } from './texts.ts';

interface ImportDefinitionProps {
  /** The API that takes the definition; absent: a new one does. */
  readonly apiId?: string;
  readonly onImported: (apiId: string) => void | Promise<void>;
  readonly onClose: () => void;
}

/** Makes an API of a definition, or changes one by it; what of it was ignored is listed. */
export function ImportDefinition({ apiId, onImported, onClose }: ImportDefinitionProps) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const { tell } = useNotifications();
  const [options, setOptions] = useState<ImportOptions>({ mode: 'merge', basepath: 'ignore', failOnWarnings: false });
  const [imported, setImported] = useState<RestApi>();
  const { file } = options;

  async function submit(): Promise<void> {
    const api = await send(gateway, apiId, options);
    tell(t.done(api.name ?? ''));
    if (api.warnings?.length) {
      setImported(api);
      return;
    }
    await onImported(api.id ?? '');
    onClose();
  }

  if (imported) return <ImportWarnings api={imported} onImported={onImported} onClose={onClose} />;
  return (
    <FormModal
      title={apiId ? t.importInto : t.importTitle}
      submit={t.import}
      disabled={!file}
      onSubmit={submit}
      onClose={onClose}
    >
      <ImportFields options={options} intoApi={apiId !== undefined} onChange={setOptions} />
    </FormModal>
  );
}

async function send(gateway: APIGatewayClient, restApiId: string | undefined, options: ImportOptions) {
  const { file, mode, basepath, failOnWarnings } = options;
  const input = { body: await bytesOf(file!), failOnWarnings, parameters: { basepath } };
  return restApiId === undefined
    ? gateway.send(new ImportRestApiCommand(input))
    : gateway.send(new PutRestApiCommand({ ...input, restApiId, mode: mode as PutMode }));
}
