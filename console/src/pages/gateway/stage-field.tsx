import { APIGatewayClient, GetStagesCommand, paginateGetRestApis } from '@aws-sdk/client-api-gateway';
import { useCallback, useEffect } from 'react';
import { useClient } from '../../aws.ts';
import { everyItem } from '../../parts/every-item.ts';
import { SelectField } from '../../parts/select-field.tsx';
import { useTexts } from '../../preferences.tsx';
import { useAnswer } from '../../use-answer.ts';

const texts = { en: { api: 'API', stage: 'Stage' }, ja: { api: 'API', stage: 'ステージ' } };

/** A stage of an API; both empty: none is chosen. */
export interface ChosenStage {
  readonly apiId: string;
  readonly stage: string;
}

interface StageFieldProps {
  readonly value: ChosenStage;
  /** What else may be chosen than a stage. */
  readonly more?: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (chosen: ChosenStage) => void;
}

/** Chooses an API, and then one of its stages: the first unless said otherwise. */
export function StageField({ value: { apiId, stage }, more = [], onChange }: StageFieldProps) {
  const t = useTexts(texts);
  const client = useClient(APIGatewayClient);
  const apis = useAnswer(
    useCallback(() => everyItem(paginateGetRestApis({ client, pageSize: 500 }, {}), ({ items }) => items), [client]),
  );
  const stages = useAnswer(
    useCallback(async () => {
      if (!apiId) return [];
      const { item = [] } = await client.send(new GetStagesCommand({ restApiId: apiId }));
      return item.map(({ stageName = '' }) => stageName);
    }, [client, apiId]),
  );
  const first = stages.loading ? undefined : stages.value?.[0];
  useEffect(() => {
    if (apiId && !stage && first) onChange({ apiId, stage: first });
  }, [apiId, stage, first, onChange]);
  const options = (apis.value ?? []).map(({ id = '', name = '' }) => ({ value: id, label: name, description: id }));
  return (
    <>
      <SelectField
        label={t.api}
        asked={apis}
        options={options}
        value={apiId}
        onChange={(id) => onChange({ apiId: id, stage: '' })}
      />
      {apiId && (
        <SelectField
          label={t.stage}
          asked={stages}
          options={[...more, ...(stages.value ?? [])]}
          value={stage}
          onChange={(chosen) => onChange({ apiId, stage: chosen })}
        />
      )}
    </>
  );
}
