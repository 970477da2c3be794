import type { Stage } from '@aws-sdk/client-api-gateway';
import { useCallback } from 'react';
import { admin } from '../../../admin.ts';
import { type Answer, useAnswer } from '../../../use-answer.ts';
import { useApi } from '../api-state.tsx';
import { policyDocument } from '../policy-document.ts';
import { type Difference, differences, type Side } from './differences.ts';

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
    const side = readable({ policy: owner.policy, api: owner, resources: draft });
    return Promise.all(served.map((stage) => compare(apiId, stage, side)));
  }, [apiId, owner, draft, served]);
  return useAnswer(ask);
}

async function compare(apiId: string, { stageName = '' }: Stage, draft: Side): Promise<StageDifferences> {
  const deployed = await admin<Side>(`apis/${apiId}/stages/${stageName}/deployed`);
  return { stage: stageName, differences: differences(readable(deployed), draft) };
}

/** With its policy line by line. */
function readable({ policy, ...side }: Side): Side {
  return { ...side, policy: policyDocument(policy) || undefined };
}
