import { APIGatewayClient, type ApiStage, UpdateUsagePlanCommand, type UsagePlan } from '@aws-sdk/client-api-gateway';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { type Column, copyColumn, nameColumn } from '../../../parts/list/list-column.tsx';
import { ListTable } from '../../../parts/list/list-table.tsx';
import { useTask } from '../../../parts/use-task.ts';
import { useTexts } from '../../../preferences.tsx';
import type { Answer } from '../../../use-answer.ts';
import { AddStage } from './add-stage.tsx';
import { MethodLimits } from './method-limits.tsx';
import { texts } from './texts.ts';

interface PlanStagesProps {
  readonly plan: UsagePlan;
  readonly answer: Answer<UsagePlan>;
}

/** The stages that a plan opens to its keys, each with what it sets for single methods. */
export function PlanStages({ plan, answer }: PlanStagesProps) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const task = useTask();
  const [open, setOpen] = useState<'add' | ApiStage>();
  const close = () => setOpen(undefined);
  const remove = (chosen: readonly ApiStage[]) => {
    const patchOperations = chosen.map((each) => ({ op: 'remove', path: '/apiStages', value: stageId(each) }) as const);
    task.run(() => gateway.send(new UpdateUsagePlanCommand({ usagePlanId: plan.id, patchOperations })), answer.reload);
  };
  return (
    <>
      <ListTable
        title={t.stages}
        empty={t.noStages}
        answer={{ ...answer, value: plan.apiStages ?? [] }}
        idOf={stageId}
        selection="multi"
        task={task}
        columns={columns(t)}
        actions={(chosen) => (
          <>
            <Button disabled={chosen.length !== 1} onClick={() => setOpen(chosen[0])}>
              {t.methodLimits}
            </Button>
            <Button disabled={chosen.length === 0} loading={task.busy} onClick={() => remove(chosen)}>
              {t.remove}
            </Button>
          </>
        )}
        create={{ text: t.addStage, onClick: () => setOpen('add') }}
      />
      {open === 'add' && <AddStage planId={plan.id ?? ''} onClose={close} onAdded={answer.reload} />}
      {typeof open === 'object' && (
        <MethodLimits planId={plan.id ?? ''} stage={open} onClose={close} onSaved={answer.reload} />
      )}
    </>
  );
}

/** As patches name it. */
function stageId({ apiId, stage }: ApiStage): string {
  return `${apiId}:${stage}`;
}

function columns(t: (typeof texts)['en']): Column<ApiStage>[] {
  return [
    nameColumn(
      t.stage,
      ({ stage = '' }) => stage,
      ({ apiId, stage }) => `/apis/${apiId}/stages/${stage}`,
    ),
    copyColumn('api', t.api, ({ apiId = '' }) => apiId),
    {
      id: 'limits',
      header: t.methodLimits,
      text: ({ throttle = {} }) => t.limitsOf(Object.keys(throttle).length),
    },
  ];
}
