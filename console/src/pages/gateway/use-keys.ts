import { APIGatewayClient, type ApiKey, paginateGetApiKeys } from '@aws-sdk/client-api-gateway';
import { useCallback } from 'react';
import { useClient } from '../../aws.ts';
import { everyItem } from '../../parts/every-item.ts';
import { type Answer, useAnswer } from '../../use-answer.ts';

/** Every API key of the account in the region, without their values. */
export function useKeys(): Answer<readonly ApiKey[]> {
  const client = useClient(APIGatewayClient);
  return useAnswer(
    useCallback(() => everyItem(paginateGetApiKeys({ client, pageSize: 500 }, {}), ({ items }) => items), [client]),
  );
}
