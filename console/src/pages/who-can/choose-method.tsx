import Alert from '@cloudscape-design/components/alert';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import type { SelectProps } from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useState } from 'react';
import { admin } from '../../admin.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { useTexts } from '../../preferences.tsx';
import { useAnswer } from '../../use-answer.ts';
import { type DeployedMethod, methodName, type Reachable } from './answers.ts';
import { OneOf } from './one-of.tsx';
import { texts } from './texts.ts';

interface ChooseMethodProps {
  /** ARN of the method that is chosen, or empty. */
  readonly resource: string;
  readonly onChoose: (question: { action: string; resource: string }) => void;
}

/** API, stage and method, of what is deployed. */
export function ChooseMethod({ resource, onChoose }: ChooseMethodProps) {
  const t = useTexts(texts);
  const deployed = useAnswer(useCallback(() => admin<Reachable<DeployedMethod>>(everyDeployedMethod), []));
  const methods = deployed.value?.methods ?? [];
  const chosen = methods.find(({ arn }) => arn === resource);
  const [wanted, setWanted] = useState<{ readonly apiId?: string; readonly stage?: string }>({});
  const { apiId = chosen?.apiId, stage = chosen?.stage } = wanted;
  const ofApi = methods.filter((method) => method.apiId === apiId);
  const stages = optionsOf(ofApi.map((method) => method.stage));
  const stageName = stage ?? (stages.length === 1 ? stages[0]!.value : undefined);
  const ofStage = ofApi.filter((method) => method.stage === stageName);

  function narrow(to: { apiId: string; stage?: string }): void {
    setWanted(to);
    onChoose({ action: '', resource: '' });
  }

  return (
    <SpaceBetween size="s">
      <Refusal error={deployed.error} />
      <ColumnLayout columns={3}>
        <OneOf
          label={t.api}
          placeholder={t.chooseApi}
          empty={t.nothingDeployed}
          loading={deployed.loading}
          options={optionsOf(
            methods.map((method) => method.apiId),
            deployed.value?.apis,
          )}
          value={apiId}
          onChoose={(id) => narrow({ apiId: id })}
        />
        <OneOf
          label={t.stage}
          placeholder={t.chooseStage}
          empty={t.chooseApi}
          loading={deployed.loading}
          options={stages}
          value={stageName}
          onChoose={(name) => narrow({ apiId: apiId!, stage: name })}
        />
        <OneOf
          label={t.method}
          placeholder={t.chooseMethod}
          empty={t.chooseStage}
          loading={deployed.loading}
          options={ofStage.map((each) => ({
            value: each.arn,
            label: methodName(each),
            description: each.authorizationType,
          }))}
          value={resource}
          onChoose={(arn) => onChoose({ action: 'execute-api:Invoke', resource: arn })}
        />
      </ColumnLayout>
      {deployed.value && methods.length === 0 && <Alert>{t.nothingDeployed}</Alert>}
      {chosen?.authorizationType === 'NONE' && <Alert type="warning">{t.open}</Alert>}
    </SpaceBetween>
  );
}

/** Whoever is asked about, every deployed method is listed. */
const everyDeployedMethod = 'reachable-methods?principal=anonymous';

/** Each value once; what has a name goes by it. */
function optionsOf(
  values: readonly string[],
  names: Reachable<DeployedMethod>['apis'] = {},
): readonly SelectProps.Option[] {
  return [...new Set(values)].map((value) => {
    const name = names[value];
    return name === undefined ? { value, label: value } : { value, label: name, description: value };
  });
}
