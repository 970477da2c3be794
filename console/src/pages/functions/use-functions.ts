import { type FunctionConfiguration, LambdaClient, paginateListFunctions } from '@aws-sdk/client-lambda';
import { useCallback } from 'react';
import { useClient } from '../../aws.ts';
import { everyItem } from '../../parts/every-item.ts';
import { type Answer, useAnswer } from '../../use-answer.ts';

/** Every function of the account in the region. */
export function useFunctions(): Answer<readonly FunctionConfiguration[]> {
  const client = useClient(LambdaClient);
  const ask = useCallback(
    () => everyItem(paginateListFunctions({ client, pageSize: 50 }, {}), ({ Functions }) => Functions),
    [client],
  );
  return useAnswer(ask);
}
