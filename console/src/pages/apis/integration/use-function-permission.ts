import { LambdaClient } from '@aws-sdk/client-lambda';
import { useCallback } from 'react';
import { useClient } from '../../../aws.ts';
import { type Answer, useAnswer } from '../../../use-answer.ts';
import { type CallSource, letsGatewayCall } from './function-permission.ts';

/** Whether a function lets API Gateway call it. */
export function useFunctionPermission(functionArn: string, source: CallSource): Answer<boolean> {
  const lambda = useClient(LambdaClient);
  const { account, asked, granted, statement } = source;
  const ask = useCallback(
    () => letsGatewayCall(lambda, functionArn, { account, asked, granted, statement }),
    [lambda, functionArn, account, asked, granted, statement],
  );
  return useAnswer(ask);
}
