import {
  APIGatewayClient,
  DeleteUsagePlanCommand,
  GetUsagePlanCommand,
  type UsagePlan,
} from '@aws-sdk/client-api-gateway';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback } from 'react';
import { useParams } from 'react-router';
import { useClient } from '../../../aws.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { useTexts } from '../../../preferences.tsx';
import { type Answer, useAnswer } from '../../../use-answer.ts';
import { shownTags } from '../shown-tags.ts';
import { ThingHeader } from '../thing-header.tsx';
import { shownQuota, shownThrottle } from './limits.ts';
import { PlanForm } from './plan-form.tsx';
import { PlanKeys } from './plan-keys.tsx';
import { PlanStages } from './plan-stages.tsx';
import { PlanUsage } from './plan-usage.tsx';
import { texts } from './texts.ts';
import { usePlanKeys } from './use-plan-keys.ts';

/** One usage plan: its limits, its stages, its keys, and what they used. */
export default function PlanPage() {
  const { id = '' } = useParams();
  const gateway = useClient(APIGatewayClient);
  const answer = useAnswer(
    useCallback(() => gateway.send(new GetUsagePlanCommand({ usagePlanId: id })), [gateway, id]),
  );
  return (
    <Loaded name={id} answer={answer}>
      {(plan) => <Shown key={id} plan={plan} answer={answer} />}
    </Loaded>
  );
}

function Shown({ plan, answer }: { readonly plan: UsagePlan; readonly answer: Answer<UsagePlan> }) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const { id = '', name = '', description, tags } = plan;
  const keys = usePlanKeys(id);
  return (
    <SpaceBetween size="l">
      <ThingHeader
        name={name}
        id={id}
        list="/gateway/plans"
        facts={[
          { label: t.throttling, value: shownThrottle(plan, t) },
          { label: t.quota, value: shownQuota(plan, t) },
          { label: t.tags, value: shownTags(tags) },
          description ? { label: t.about, value: description } : undefined,
        ]}
        edit={(close) => <PlanForm plan={plan} onClose={close} onSaved={answer.reload} />}
        remove={() => gateway.send(new DeleteUsagePlanCommand({ usagePlanId: id }))}
      />
      <PlanStages plan={plan} answer={answer} />
      <PlanKeys planId={id} keys={keys} />
      <PlanUsage plan={plan} keys={keys} />
    </SpaceBetween>
  );
}
