import { IAMClient, type Policy, type PolicyScopeType, paginateListPolicies } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { useClient } from '../../../aws.ts';
import { everyItem, pageSize } from '../../../parts/every-item.ts';
import { type Answer, useAnswer } from '../../../use-answer.ts';

/** The managed policies: AWS's, the account's own, or all of them. */
export function usePolicies(Scope: PolicyScopeType): Answer<readonly Policy[]> {
  const client = useClient(IAMClient);
  return useAnswer(
    useCallback(
      () => everyItem(paginateListPolicies({ client, pageSize }, { Scope }), ({ Policies }) => Policies),
      [client, Scope],
    ),
  );
}
