import { IAMClient, paginateListRoles, type Role } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { useClient } from '../../aws.ts';
import { everyItem } from '../../parts/every-item.ts';
import { type Answer, useAnswer } from '../../use-answer.ts';
import { trustsLambda } from './trusts-lambda.ts';

/** The roles whose trust policy names Lambda. */
export function useLambdaRoles(): Answer<readonly Role[]> {
  const iam = useClient(IAMClient);
  const ask = useCallback(async () => {
    const roles = await everyItem(paginateListRoles({ client: iam, pageSize: 1000 }, {}), (page) => page.Roles);
    return roles.filter(trustsLambda);
  }, [iam]);
  return useAnswer(ask);
}
