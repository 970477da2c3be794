import { type Integration, PutIntegrationCommand, UpdateIntegrationCommand } from '@aws-sdk/client-api-gateway';
import { useState } from 'react';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { mapPatches, memberPatches } from '../patches.ts';
import type { MethodPictureProps } from './method-picture-props.ts';
import { TemplatesField, templateRows, templatesOf } from './templates-field.tsx';
import { texts } from './texts.ts';

const passthroughBehaviors = ['WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES', 'NEVER'];

/** What a MOCK needs to be asked to answer 200. */
const firstIntegration: Integration = { requestTemplates: { 'application/json': '{"statusCode": 200}' } };

interface EditIntegrationRequestProps extends MethodPictureProps {
  readonly onClose: () => void;
}

/** Changes what the MOCK integration is asked, or puts one where there is none. */
export function EditIntegrationRequest({ methodKey, method, onClose }: EditIntegrationRequestProps) {
  const t = useTexts(texts);
  const { gateway, reload } = useApi();
  const { tell } = useNotifications();
  const { methodIntegration: known } = method;
  const shown = known ?? firstIntegration;
  const [rows, setRows] = useState(() => templateRows(shown.requestTemplates));
  const [passthroughBehavior, setPassthroughBehavior] = useState(shown.passthroughBehavior ?? 'WHEN_NO_MATCH');
  const [credentials, setCredentials] = useState(shown.credentials ?? '');

  function put(): Promise<unknown> {
    const [requestTemplates, members] = [templatesOf(rows), { passthroughBehavior, credentials }];
    if (!known)
      return gateway.send(new PutIntegrationCommand({ ...methodKey, type: 'MOCK', requestTemplates, ...members }));
    const patchOperations = [
      ...mapPatches('/requestTemplates', known.requestTemplates, requestTemplates),
      ...memberPatches(known, members),
    ];
    return gateway.send(new UpdateIntegrationCommand({ ...methodKey, patchOperations }));
  }

  async function save(): Promise<void> {
    await put();
    tell(t.saved);
    await reload();
    onClose();
  }

  return (
    <FormModal title={t.integrationRequest} submit={t.save} size="large" onSubmit={save} onClose={onClose}>
      <TemplatesField rows={rows} onChange={setRows} />
      <SelectField
        label={t.passthrough}
        options={passthroughBehaviors}
        value={passthroughBehavior}
        onChange={setPassthroughBehavior}
      />
      <TextField
        label={t.credentials}
        constraintText={t.credentialsHint}
        value={credentials}
        onChange={setCredentials}
      />
    </FormModal>
  );
}
