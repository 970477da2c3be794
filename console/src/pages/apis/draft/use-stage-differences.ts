import type { Resource, Stage } from '@aws-sdk/client-api-gateway';
import { useCallback } from 'react';
import { admin } from '../../../admin.ts';
import { type Answer, useAnswer } from '../../../use-answer.ts';
import { useApi } from '../api-state.tsx';
import { policyDocument } from '../policy-document.ts';
import { type Difference, differences } from './differences.ts';

/** `GET /_sekisho/apis/{apiId}/stages/{stage}/deployed` */
interface DeployedApi {
  readonly policy?: string;
  readonly resources: readonly Resource[];
}

export interface StageDifferences {
  readonly stage: string;
  readonly differences: readonly Difference[];
}

/** For each stage, how the draft differs from what it serves; undefined until all is known. */
export function useStageDifferences(): Answer<readonly StageDifferences[] | undefined> {
  const { apiId, api, resources, stages } = useApi();
  const [{ value: owner }, { value: draft }, { value: served }] = [api, resources, stages];
  const ask = useCallback(async () => {
    if (!owner || !draft || !served) return undefined;
    const policy = policyDocument(owner.policy) || undefined;
    return Promise.all(served.map((stage) => compare(apiId, stage, { policy, resources: draft })));
  }, [apiId, owner, draft, served]);
  return useAnswer(ask);
}

async function compare(apiId: string, { stageName = '' }: Stage, draft: Parameters<typeof differences>[1]) {
  const deployed = await admin<DeployedApi>(`apis/${apiId}/stages/${stageName}/deployed`);
  const policy = policyDocument(deployed.policy) || undefined;
  return { stage: stageName, differences: differences({ ...deployed, policy }, draft) };
}
