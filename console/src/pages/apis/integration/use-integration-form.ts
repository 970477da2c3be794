import type { Integration } from '@aws-sdk/client-api-gateway';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useSession } from '../../../session.tsx';
import type { MethodKey } from '../method/method-key.ts';
import { isWholeFunction, letCalls } from './function-permission.ts';
import { methodCalls } from './method-source.ts';
import {
  type TypedIntegration,
  typedIntegration,
  type WantedIntegration,
  wantedIntegration,
} from './typed-integration.ts';

interface IntegrationForm {
  readonly typed: TypedIntegration;
  readonly change: (part: Partial<TypedIntegration>) => void;
  /** What is asked of API Gateway for what is typed. */
  readonly wanted: WantedIntegration;
  /** Whether the function is to let API Gateway call it. */
  readonly permits: boolean;
  readonly setPermits: (permits: boolean) => void;
  /** Lets API Gateway call the function for a method, where that is wished and not so already. */
  permit(methodKey: MethodKey, path: string): Promise<void>;
}

/** The form of an integration that there is, or of a new one. */
export function useIntegrationForm(integration: Integration | undefined): IntegrationForm {
  const { account, region } = useSession();
  const lambda = useClient(LambdaClient);
  const [typed, setTyped] = useState(() => typedIntegration(integration, region));
  const [permits, setPermits] = useState(true);

  async function permit(methodKey: MethodKey, path: string): Promise<void> {
    const { functionArn } = typed;
    if (!permits || !needsPermission(typed)) return;
    await letCalls(lambda, functionArn, methodCalls({ account, region, methodKey, path }));
  }

  const change = (part: Partial<TypedIntegration>) => setTyped((before) => ({ ...before, ...part }));
  return { typed, change, wanted: wantedIntegration(typed, region), permits, setPermits, permit };
}

/** A function that is called by API Gateway itself, not as a role. */
export function needsPermission({ kind, functionArn, credentials }: TypedIntegration): boolean {
  return kind === 'lambda' && credentials === '' && isWholeFunction(functionArn);
}
