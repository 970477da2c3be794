import {
  type FunctionConfiguration,
  LambdaClient,
  type Runtime,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { PairsField, pairsOf, recordOf } from '../../../parts/pairs-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { RoleField } from '../permissions/role-field.tsx';
import { texts as common } from '../texts.ts';
import { LimitsFields } from './limits-fields.tsx';
import { RuntimeFields } from './runtime-fields.tsx';

const texts = {
  en: { title: 'Edit basic settings', done: 'The configuration was saved; the next invocation uses it.' },
  ja: { title: '設定の編集', done: '設定を保存しました。次の呼び出しから使われます。' },
};

interface EditConfigurationProps {
  readonly configuration: FunctionConfiguration;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
}

/** Everything of a function's configuration that can be changed, in one form. */
export function EditConfiguration({ configuration, onClose, onSaved }: EditConfigurationProps) {
  const t = { ...useTexts(common), ...useTexts(texts) };
  const lambda = useClient(LambdaClient);
  const { tell } = useNotifications();
  const { FunctionName, MemorySize, Timeout, Environment } = configuration;
  const [description, setDescription] = useState(configuration.Description ?? '');
  const [runs, setRuns] = useState({ runtime: String(configuration.Runtime), handler: configuration.Handler ?? '' });
  const [role, setRole] = useState(configuration.Role ?? '');
  const [limits, setLimits] = useState({ memory: String(MemorySize), timeout: String(Timeout) });
  const [variables, setVariables] = useState(() => pairsOf(Environment?.Variables));

  async function save(): Promise<void> {
    const command = new UpdateFunctionConfigurationCommand({
      FunctionName,
      Description: description,
      Runtime: runs.runtime as Runtime,
      Handler: runs.handler,
      Role: role,
      MemorySize: Number(limits.memory),
      Timeout: Number(limits.timeout),
      Environment: { Variables: recordOf(variables) },
    });
    await lambda.send(command);
    tell(t.done);
    await onSaved();
    onClose();
  }

  return (
    <FormModal title={t.title} submit={t.save} size="large" onSubmit={save} onClose={onClose}>
      <TextField label={`${t.about} - ${t.optional}`} stretch value={description} onChange={setDescription} />
      <RuntimeFields {...runs} onChange={(part) => setRuns((before) => ({ ...before, ...part }))} />
      <LimitsFields limits={limits} onChange={setLimits} />
      <RoleField role={role} onChange={setRole} />
      <PairsField label={t.environment} pairs={variables} empty={t.noVariables} onChange={setVariables} />
    </FormModal>
  );
}
