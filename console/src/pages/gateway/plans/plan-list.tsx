import {
  APIGatewayClient,
  DeleteUsagePlanCommand,
  paginateGetUsagePlans,
  type UsagePlan,
} from '@aws-sdk/client-api-gateway';
import { useCallback } from 'react';
import { useClient } from '../../../aws.ts';
import { everyItem } from '../../../parts/every-item.ts';
import { EntityList } from '../../../parts/list/entity-list.tsx';
import { copyColumn } from '../../../parts/list/list-column.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { shownQuota, shownThrottle } from './limits.ts';
import { PlanForm } from './plan-form.tsx';
import { texts } from './texts.ts';

/** Every usage plan of the account in the region. */
export default function PlanList() {
  const t = useTexts(texts);
  const client = useClient(APIGatewayClient);
  const answer = useAnswer(
    useCallback(() => everyItem(paginateGetUsagePlans({ client, pageSize: 500 }, {}), ({ items }) => items), [client]),
  );
  return (
    <EntityList
      texts={t}
      answer={answer}
      nameOf={({ name = '' }) => name}
      to={({ id = '' }) => `/gateway/plans/${id}`}
      columns={[
        copyColumn<UsagePlan>('id', t.id, ({ id = '' }) => id),
        { id: 'throttle', header: t.throttling, text: (plan) => shownThrottle(plan, t) },
        { id: 'quota', header: t.quota, text: (plan) => shownQuota(plan, t) },
        { id: 'stages', header: t.stages, text: ({ apiStages = [] }) => String(apiStages.length) },
      ]}
      create={(close) => <PlanForm onClose={close} onSaved={answer.reload} />}
      remove={({ id }) => client.send(new DeleteUsagePlanCommand({ usagePlanId: id }))}
    />
  );
}
