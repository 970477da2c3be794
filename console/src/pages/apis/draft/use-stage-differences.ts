import type { Stage } from '@aws-sdk/client-api-gateway';
import { useCallback, useMemo } from 'react';
import { admin } from '../../../admin.ts';
import { useAnswer } from '../../../use-answer.ts';
import { useApi } from '../api-state.tsx';
import { policyDocument } from '../policy-document.ts';
import { type Difference, differences, type Side } from './differences.ts';
import { useDraft } from './use-draft.ts';

export interface StageDifferences {
  readonly stage: string;
  readonly differences: readonly Difference[];
}

interface AllDifferences {
  /** Undefined until all is known. */
  readonly value: readonly StageDifferences[] | undefined;
  readonly error: Error | undefined;
}

/** For each stage, how the draft differs from what it serves. */
export function useStageDifferences(): AllDifferences {
  const { apiId, stages } = useApi();
  const served = stages.value;
  const ask = useCallback(
    async () => served && Promise.all(served.map((stage) => deployedAt(apiId, stage))),
    [apiId, served],
  );
  const { value: sides, error } = useAnswer(ask);
  const draft = useDraft();
  const value = useMemo(() => {
    if (!sides || !draft) return undefined;
    return sides.map(({ stage, side }) => ({ stage, differences: differences(alike(side, draft), draft) }));
  }, [sides, draft]);
  return { value, error };
}

async function deployedAt(apiId: string, { stageName: stage = '' }: Stage) {
  const side = await admin<Side>(`apis/${apiId}/stages/${stage}/deployed`);
  return { stage, side: { ...side, policy: policyDocument(side.policy) || undefined } };
}

/** Without what nobody may ask about the draft. */
function alike(deployed: Side, draft: Side): Side {
  return {
    ...deployed,
    authorizers: draft.authorizers && deployed.authorizers,
    requestValidators: draft.requestValidators && deployed.requestValidators,
    models: draft.models && deployed.models,
    gatewayResponses: draft.gatewayResponses && deployed.gatewayResponses,
  };
}
