import { paginateGetDeployments } from '@aws-sdk/client-api-gateway';
import { useCallback } from 'react';
import { everyItem } from '../../../parts/every-item.ts';
import { SelectField } from '../../../parts/select-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { useApi } from '../api-state.tsx';
import { texts } from './texts.ts';

interface DeploymentFieldProps {
  /** Id of a deployment. */
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Chooses one of the deployments of the API, the newest first: an older one takes a stage back. */
export function DeploymentField({ value, onChange }: DeploymentFieldProps) {
  const t = useTexts(texts);
  const { apiId, gateway } = useApi();
  const ask = useCallback(() => {
    const pages = paginateGetDeployments({ client: gateway, pageSize: 500 }, { restApiId: apiId });
    return everyItem(pages, ({ items }) => items);
  }, [gateway, apiId]);
  const deployments = useAnswer(ask);
  const options = (deployments.value ?? [])
    .toSorted((a, b) => Number(b.createdDate) - Number(a.createdDate))
    .map(({ id = '', description, createdDate }) => ({
      value: id,
      label: createdDate?.toLocaleString() ?? id,
      description: [id, description].filter(Boolean).join(' - '),
    }));
  return (
    <SelectField
      label={t.deployment}
      description={t.deploymentHint}
      asked={deployments}
      options={options}
      value={value}
      onChange={onChange}
    />
  );
}
