import type { Stage } from '@aws-sdk/client-api-gateway';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { FormModal } from '../../../../parts/form-modal.tsx';
import { TextField } from '../../../../parts/text-field.tsx';
import { useTexts } from '../../../../preferences.tsx';
import { useSession } from '../../../../session.tsx';
import { useApi } from '../../api-state.tsx';
import { memberPatches } from '../../patches.ts';
import { accessLogFormats } from './access-log-formats.ts';
import { texts } from './texts.ts';
import { useStageChange } from './use-stage-change.ts';

/** Where the access log of a stage goes, and what each line of it says. */
export function EditAccessLog({ stage, onClose }: { readonly stage: Stage; readonly onClose: () => void }) {
  const t = useTexts(texts);
  const { apiId } = useApi();
  const { account, region } = useSession();
  const { stageName = '', accessLogSettings: before = {} } = stage;
  const usual = `arn:aws:logs:${region}:${account}:log-group:${apiId}-${stageName}`;
  const [destinationArn, setDestination] = useState(before.destinationArn ?? usual);
  const [format, setFormat] = useState(before.format ?? accessLogFormats.JSON);
  const change = useStageChange(stageName);

  async function save(): Promise<void> {
    const patches = memberPatches(before, { destinationArn, format });
    await change(patches.map(({ path, ...patch }) => ({ ...patch, path: `/accessLogSettings${path}` })));
    onClose();
  }

  return (
    <FormModal title={t.access} submit={t.save} size="large" onSubmit={save} onClose={onClose}>
      <TextField
        label={t.destination}
        description={t.destinationHint}
        value={destinationArn}
        onChange={setDestination}
        spellcheck={false}
        stretch
      />
      <FormField label={t.examples}>
        <SpaceBetween direction="horizontal" size="xs">
          {Object.entries(accessLogFormats).map(([name, example]) => (
            <Button key={name} formAction="none" onClick={() => setFormat(example)}>
              {name}
            </Button>
          ))}
        </SpaceBetween>
      </FormField>
      <FormField label={t.format} description={t.formatHint} stretch>
        <Textarea value={format} rows={8} spellcheck={false} onChange={({ detail }) => setFormat(detail.value)} />
      </FormField>
    </FormModal>
  );
}
