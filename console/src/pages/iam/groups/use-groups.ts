import { type Group, IAMClient, paginateListGroups } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { useClient } from '../../../aws.ts';
import { everyItem, pageSize } from '../../../parts/every-item.ts';
import { type Answer, useAnswer } from '../../../use-answer.ts';

/** Every group of the account. */
export function useGroups(): Answer<readonly Group[]> {
  const client = useClient(IAMClient);
  return useAnswer(
    useCallback(() => everyItem(paginateListGroups({ client, pageSize }, {}), ({ Groups }) => Groups), [client]),
  );
}
