import { GetExportCommand } from '@aws-sdk/client-api-gateway';
import { useState } from 'react';
import { download } from '../../../parts/download.ts';
import { FormModal } from '../../../parts/form-modal.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { texts } from './texts.ts';

/** Lets the browser keep the definition of what a stage serves. */
export function ExportStage({ stage, onClose }: { readonly stage: string; readonly onClose: () => void }) {
  const t = useTexts(texts);
  const { apiId, gateway } = useApi();
  const [exportType, setExportType] = useState('oas30');
  const [format, setFormat] = useState('json');
  const [extensions, setExtensions] = useState('apigateway');

  async function save(): Promise<void> {
    const parameters: Record<string, string> = extensions ? { extensions } : {};
    const input = { restApiId: apiId, stageName: stage, exportType, accepts: `application/${format}`, parameters };
    const { body } = await gateway.send(new GetExportCommand(input));
    download(`${apiId}-${stage}-${exportType}.${format}`, new TextDecoder().decode(body));
    onClose();
  }

  return (
    <FormModal title={t.exportTitle(stage)} submit={t.download} onSubmit={save} onClose={onClose}>
      <SelectField
        label={t.exportType}
        options={[
          { value: 'oas30', label: 'OpenAPI 3' },
          { value: 'swagger', label: 'Swagger 2' },
        ]}
        value={exportType}
        onChange={setExportType}
      />
      <SelectField
        label={t.format}
        options={[
          { value: 'json', label: 'JSON' },
          { value: 'yaml', label: 'YAML' },
        ]}
        value={format}
        onChange={setFormat}
      />
      <SelectField
        label={t.extensions}
        options={[
          { value: 'apigateway', label: t.apigateway },
          { value: 'integrations', label: t.integrations },
          { value: 'authorizers', label: t.authorizers },
          { value: '', label: t.none },
        ]}
        value={extensions}
        onChange={setExtensions}
      />
    </FormModal>
  );
}
