import { executeApiErrors } from '../errors.ts';
import type { Addressed } from './address.ts';
import type { StageRegistry } from './stage-registry.ts';
import type { StageSnapshot } from './stage-snapshot.ts';

/** Unknown APIs and stages, and hosts of another region, are all the same to a stranger: throws ForbiddenException. */
export function resolveStage(stages: StageRegistry, { apiId, stageName, region }: Addressed): StageSnapshot {
  const stage = stages.find(apiId, stageName);
  if (!stage || (region !== undefined && region !== stage.region)) throw executeApiErrors.forbidden();
  return stage;
}
