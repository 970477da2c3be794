import {
  type FunctionConfiguration,
  LambdaClient,
  type Runtime,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { useClient } from '../../aws.ts';
import { useNotifications } from '../../notifications.tsx';
import { FormModal } from '../../parts/form-modal.tsx';
import { useTexts } from '../../preferences.tsx';
import { LimitsFields } from './limits-fields.tsx';
import { PairFields, pairsOf, recordOf } from './pair-fields.tsx';
import { RoleField } from './role-field.tsx';
import { RuntimeFields } from './runtime-fields.tsx';
import { texts as common } from './texts.ts';

const texts = {
  en: { title: 'Edit the configuration', done: 'The configuration was saved; the next invocation uses it.' },
  ja: { title: '設定の編集', done: '設定を保存しました。次の呼び出しから使われます。' },
};

interface EditConfigurationProps {
  readonly configuration: FunctionConfiguration;
  readonly onClose: () => void;
  readonly onSaved: () => void;
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
    onClose();
    onSaved();
  }

  return (
    <FormModal title={t.title} submit={t.save} size="large" onSubmit={save} onClose={onClose}>
      <FormField label={`${t.about} - ${t.optional}`} stretch>
        <Input value={description} onChange={({ detail }) => setDescription(detail.value)} />
      </FormField>
      <RuntimeFields {...runs} onChange={(part) => setRuns((before) => ({ ...before, ...part }))} />
      <LimitsFields limits={limits} onChange={setLimits} />
      <RoleField role={role} onChange={setRole} />
      <FormField label={t.environment} stretch>
        <PairFields pairs={variables} empty={t.noVariables} onChange={setVariables} />
      </FormField>
    </FormModal>
  );
}
