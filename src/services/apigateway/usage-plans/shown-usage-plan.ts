import type { UsagePlan } from '../../../wire/models/apigateway.ts';
import type { ApiStageDocument, UsagePlanDocument } from '../documents.ts';

/** A plan as operations answer it. */
export function shownUsagePlan({ tags, apiStages, throttle, quota, ...plan }: UsagePlanDocument): UsagePlan {
  return {
    ...plan,
    apiStages: apiStages.map(shownStage),
    throttle: throttle && { ...throttle },
    quota: quota && { ...quota },
    tags: Object.keys(tags).length === 0 ? undefined : { ...tags },
  };
}

function shownStage({ apiId, stage, throttle }: ApiStageDocument) {
  return { apiId, stage, throttle: Object.keys(throttle).length === 0 ? undefined : { ...throttle } };
}
