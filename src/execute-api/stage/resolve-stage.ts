import { executeApiErrors } from '../errors.ts';
import type { Addressed } from './address.ts';
import type { StageRegistry } from './stage-registry.ts';
import type { Canary, StageSnapshot } from './stage-snapshot.ts';

/** Unknown APIs and stages, and hosts of another region, are all the same to a stranger: throws ForbiddenException. */
export function resolveStage(stages: StageRegistry, { apiId, stageName, region }: Addressed): StageSnapshot {
  const stage = stages.find(apiId, stageName);
  if (!stage || (region !== undefined && region !== stage.region)) throw executeApiErrors.forbidden();
  return stage.canary ? releaseOf(stage, stage.canary) : stage;
}

/**
 * One of the two releases at random.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html
 */
function releaseOf(stage: StageSnapshot, { percentTraffic, snapshot }: Canary): StageSnapshot {
  return Math.random() * 100 < percentTraffic ? snapshot : stage;
}
