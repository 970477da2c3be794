import {
  APIGatewayClient,
  type BasePathMapping,
  CreateBasePathMappingCommand,
  UpdateBasePathMappingCommand,
} from '@aws-sdk/client-api-gateway';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { memberPatches } from '../../apis/patches.ts';
import { StageField } from '../stage-field.tsx';
import type { DomainKey } from './domain-key.ts';
import { noPath } from './no-path.ts';
import { texts } from './texts.ts';

interface MappingFormProps {
  readonly domain: DomainKey;
  /** Absent: a new one is made. */
  readonly mapping?: BasePathMapping;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
}

/** Stands for every stage in the choice of one: the next part of the path names it. */
const any = '*';

/** Leads a base path of a domain name to a stage of an API, or to all of its stages. */
export function MappingForm({ domain, mapping, onClose, onSaved }: MappingFormProps) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const { tell } = useNotifications();
  const [path, setPath] = useState(mapping?.basePath === noPath ? '' : (mapping?.basePath ?? ''));
  const [chosen, setChosen] = useState({
    apiId: mapping?.restApiId ?? '',
    stage: mapping ? (mapping.stage ?? any) : '',
  });
  const stage = chosen.stage === any ? '' : chosen.stage;

  async function save(): Promise<void> {
    if (mapping) {
      const before = { basePath: mapping.basePath, restapiId: mapping.restApiId, stage: mapping.stage };
      const after = { basePath: path || noPath, restapiId: chosen.apiId, stage };
      const patchOperations = memberPatches(before, after);
      await gateway.send(new UpdateBasePathMappingCommand({ ...domain, basePath: mapping.basePath, patchOperations }));
    } else {
      const input = { ...domain, restApiId: chosen.apiId, ...(path && { basePath: path }), ...(stage && { stage }) };
      await gateway.send(new CreateBasePathMappingCommand(input));
    }
    tell(t.mappingSaved);
    await onSaved();
    onClose();
  }

  return (
    <FormModal
      title={mapping ? t.editMapping : t.addMapping}
      submit={t.save}
      disabled={chosen.stage === ''}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField label={t.path} description={t.pathHint} value={path} onChange={setPath} autoFocus />
      <StageField value={chosen} more={[{ value: any, label: t.anyStage }]} onChange={setChosen} />
    </FormModal>
  );
}
