import {
  APIGatewayClient,
  type ApiStage,
  type PatchOperation,
  UpdateUsagePlanCommand,
} from '@aws-sdk/client-api-gateway';
import AttributeEditor from '@cloudscape-design/components/attribute-editor';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { texts } from './texts.ts';

interface MethodLimitsProps {
  readonly planId: string;
  readonly stage: ApiStage;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
}

interface Row {
  /** `/pets/GET`. */
  readonly method: string;
  readonly rateLimit: string;
  readonly burstLimit: string;
}

/** What a plan sets for single methods of a stage, in place of its own throttling. */
export function MethodLimits({ planId, stage, onClose, onSaved }: MethodLimitsProps) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const { tell } = useNotifications();
  const [rows, setRows] = useState(() => rowsOf(stage));

  async function save(): Promise<void> {
    const patchOperations = patchesOf(stage, rows);
    if (patchOperations.length > 0)
      await gateway.send(new UpdateUsagePlanCommand({ usagePlanId: planId, patchOperations }));
    tell(t.saved(stage.stage ?? ''));
    await onSaved();
    onClose();
  }

  const column = (member: keyof Row, label: string) => ({
    label,
    control: (row: Row, at: number) => (
      <Input
        value={row[member]}
        ariaLabel={label}
        placeholder={member === 'method' ? '/pets/GET' : ''}
        onChange={({ detail }) => setRows(rows.with(at, { ...row, [member]: detail.value }))}
      />
    ),
  });
  const title = t.methodLimitsOf(stage.stage ?? '');
  return (
    <FormModal title={title} submit={t.save} size="large" onSubmit={save} onClose={onClose}>
      <AttributeEditor
        items={rows}
        empty={t.methodHint}
        addButtonText={t.add}
        removeButtonText={t.remove}
        removeButtonAriaLabel={({ method }) => `${t.remove} ${method}`}
        onAddButtonClick={() => setRows([...rows, { method: '', rateLimit: '10', burstLimit: '20' }])}
        onRemoveButtonClick={({ detail }) => setRows(rows.toSpliced(detail.itemIndex, 1))}
        definition={[column('method', t.method), column('rateLimit', t.rate), column('burstLimit', t.burst)]}
      />
    </FormModal>
  );
}

function rowsOf({ throttle = {} }: ApiStage): readonly Row[] {
  return Object.entries(throttle).map(([method, { rateLimit = 0, burstLimit = 0 }]) => ({
    method,
    rateLimit: String(rateLimit),
    burstLimit: String(burstLimit),
  }));
}

function patchesOf({ apiId, stage, throttle = {} }: ApiStage, rows: readonly Row[]): PatchOperation[] {
  const place = `/apiStages/${apiId}:${stage}/throttle/`;
  const kept = rows.filter(({ method }) => method !== '');
  const methods = new Set(kept.map(({ method }) => method));
  const gone = Object.keys(throttle).filter((method) => !methods.has(method));
  return [
    ...gone.map((method): PatchOperation => ({ op: 'remove', path: place + escaped(method) })),
    ...kept.flatMap(({ method, rateLimit, burstLimit }): PatchOperation[] => [
      { op: 'replace', path: `${place}${escaped(method)}/rateLimit`, value: rateLimit },
      { op: 'replace', path: `${place}${escaped(method)}/burstLimit`, value: burstLimit },
    ]),
  ];
}

/** The slashes of the path; not the one before the verb. */
function escaped(method: string): string {
  const at = method.lastIndexOf('/');
  return `${method.slice(0, at).replaceAll('/', '~1')}${method.slice(at)}`;
}
