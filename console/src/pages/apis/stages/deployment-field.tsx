import { APIGatewayClient, paginateGetDeployments } from '@aws-sdk/client-api-gateway';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback } from 'react';
import { useClient } from '../../../aws.ts';
import { everyItem } from '../../../parts/every-item.ts';
import { Refusal } from '../../../parts/refusal.tsx';
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
  const gateway = useClient(APIGatewayClient);
  const { apiId } = useApi();
  const ask = useCallback(() => {
    const pages = paginateGetDeployments({ client: gateway, pageSize: 500 }, { restApiId: apiId });
    return everyItem(pages, ({ items }) => items);
  }, [gateway, apiId]);
  const { value: deployments = [], error, loading } = useAnswer(ask);
  const options = deployments
    .toSorted((a, b) => Number(b.createdDate) - Number(a.createdDate))
    .map(({ id = '', description, createdDate }) => ({
      value: id,
      label: createdDate?.toLocaleString() ?? id,
      description: [id, description].filter(Boolean).join(' - '),
    }));
  return (
    <SpaceBetween size="s">
      <Refusal error={error} />
      <FormField label={t.deployment} description={t.deploymentHint}>
        <Select
          options={options}
          virtualScroll
          statusType={loading ? 'loading' : 'finished'}
          selectedOption={options.find((option) => option.value === value) ?? { value }}
          onChange={({ detail }) => onChange(detail.selectedOption.value ?? value)}
        />
      </FormField>
    </SpaceBetween>
  );
}
