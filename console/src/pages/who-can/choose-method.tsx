import { APIGatewayClient, paginateGetRestApis } from '@aws-sdk/client-api-gateway';
import Alert from '@cloudscape-design/components/alert';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useState } from 'react';
import { admin } from '../../admin.ts';
import { useClient } from '../../aws.ts';
import { everyItem } from '../../parts/every-item.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { useTexts } from '../../preferences.tsx';
import { useAnswer } from '../../use-answer.ts';
import type { DeployedMethod } from './answers.ts';
import { texts } from './texts.ts';

interface ChooseMethodProps {
  /** ARN of the method that is chosen, or empty. */
  readonly resource: string;
  readonly onChoose: (question: { action: string; resource: string }) => void;
}

/** API, stage and method, of what is deployed; the names of the APIs are those that this principal may see. */
export function ChooseMethod({ resource, onChoose }: ChooseMethodProps) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const apis = useAnswer(
    useCallback(
      () => everyItem(paginateGetRestApis({ client: gateway, pageSize: 500 }, {}), (page) => page.items),
      [gateway],
    ),
  );
  const deployed = useAnswer(useCallback(() => admin<{ methods: DeployedMethod[] }>(everyDeployedMethod), []));
  const methods = deployed.value?.methods ?? [];
  const chosen = methods.find(({ arn }) => arn === resource);
  const [wanted, setWanted] = useState<{ readonly apiId?: string; readonly stage?: string }>({});
  const { apiId = chosen?.apiId, stage = chosen?.stage } = wanted;

  const nameOf = (id: string) => apis.value?.find((api) => api.id === id)?.name ?? id;
  const apiOptions = unique(methods.map((method) => method.apiId)).map((id) => ({
    value: id,
    label: nameOf(id),
    description: id,
  }));
  const ofApi = methods.filter((method) => method.apiId === apiId);
  const stageOptions = unique(ofApi.map((method) => method.stage)).map((value) => ({ value, label: value }));
  const stageName = stage ?? (stageOptions.length === 1 ? stageOptions[0]!.value : undefined);
  const methodOptions = ofApi
    .filter((method) => method.stage === stageName)
    .map((method) => ({ value: method.arn, label: label(method), description: method.authorizationType }));
  function narrow(to: { apiId: string; stage?: string }): void {
    setWanted(to);
    onChoose({ action: '', resource: '' });
  }

  const loading = deployed.loading ? 'loading' : 'finished';

  return (
    <SpaceBetween size="s">
      <Refusal error={deployed.error ?? apis.error} />
      <ColumnLayout columns={3}>
        <FormField label={t.api}>
          <Select
            placeholder={t.chooseApi}
            filteringType="auto"
            virtualScroll
            statusType={loading}
            empty={t.nothingDeployed}
            options={apiOptions}
            selectedOption={apiOptions.find(({ value }) => value === apiId) ?? null}
            onChange={({ detail }) => narrow({ apiId: detail.selectedOption.value! })}
          />
        </FormField>
        <FormField label={t.stage}>
          <Select
            placeholder={t.chooseStage}
            statusType={loading}
            empty={t.chooseApi}
            options={stageOptions}
            selectedOption={stageOptions.find(({ value }) => value === stageName) ?? null}
            onChange={({ detail }) => narrow({ apiId: apiId!, stage: detail.selectedOption.value! })}
          />
        </FormField>
        <FormField label={t.method}>
          <Select
            placeholder={t.chooseMethod}
            filteringType="auto"
            virtualScroll
            statusType={loading}
            empty={t.chooseStage}
            options={methodOptions}
            selectedOption={methodOptions.find(({ value }) => value === resource) ?? null}
            onChange={({ detail }) =>
              onChoose({ action: 'execute-api:Invoke', resource: detail.selectedOption.value! })
            }
          />
        </FormField>
      </ColumnLayout>
      {deployed.value && methods.length === 0 && <Alert>{t.nothingDeployed}</Alert>}
      {chosen?.authorizationType === 'NONE' && <Alert type="warning">{t.open}</Alert>}
    </SpaceBetween>
  );
}

/** Whoever is asked about, every deployed method is listed. */
const everyDeployedMethod = 'reachable-methods?principal=anonymous';

const unique = (values: readonly string[]) => [...new Set(values)];

const label = ({ httpMethod, resourcePath }: DeployedMethod) => `${httpMethod} ${resourcePath}`;
