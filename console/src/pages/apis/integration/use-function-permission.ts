import { LambdaClient } from '@aws-sdk/client-lambda';
import { useCallback } from 'react';
import { useClient } from '../../../aws.ts';
import { useSession } from '../../../session.tsx';
import { type Answer, useAnswer } from '../../../use-answer.ts';
import type { MethodKey } from '../method/method-key.ts';
import { letsGatewayCall } from './function-permission.ts';

/** Whether a function lets API Gateway call it for a method. `path` of the resource. */
export function useFunctionPermission(functionArn: string, methodKey: MethodKey, path: string): Answer<boolean> {
  const lambda = useClient(LambdaClient);
  const { account, region } = useSession();
  const { restApiId, resourceId, httpMethod } = methodKey;
  const ask = useCallback(() => {
    const key = { restApiId, resourceId, httpMethod };
    return letsGatewayCall(lambda, functionArn, { account, region, methodKey: key, path });
  }, [lambda, functionArn, account, region, restApiId, resourceId, httpMethod, path]);
  return useAnswer(ask);
}
