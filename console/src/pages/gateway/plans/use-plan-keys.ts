import { APIGatewayClient, paginateGetUsagePlanKeys, type UsagePlanKey } from '@aws-sdk/client-api-gateway';
import { useCallback } from 'react';
import { useClient } from '../../../aws.ts';
import { everyItem } from '../../../parts/every-item.ts';
import { type Answer, useAnswer } from '../../../use-answer.ts';

/** The API keys of a usage plan. */
export function usePlanKeys(usagePlanId: string): Answer<readonly UsagePlanKey[]> {
  const client = useClient(APIGatewayClient);
  return useAnswer(
    useCallback(
      () => everyItem(paginateGetUsagePlanKeys({ client, pageSize: 500 }, { usagePlanId }), ({ items }) => items),
      [client, usagePlanId],
    ),
  );
}
