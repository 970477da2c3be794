import { executeApiErrors } from '../errors.ts';
import type { Addressed } from './address.ts';
import type { StageRegistry } from './stage-registry.ts';
import type { StageSnapshot } from './stage-snapshot.ts';

/**
 * Unknown APIs and stages, hosts of another region, and APIs that are reached by custom domain names alone: all the same to a
 * stranger. Throws ForbiddenException.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-disable-default-endpoint.html
 */
export function resolveStage(stages: StageRegistry, { apiId, stageName, region, custom }: Addressed): StageSnapshot {
  const stage = stages.find(apiId, stageName);
  if (stage?.ownHostClosed && !custom) throw executeApiErrors.forbidden();
  if (!stage || (region !== undefined && region !== stage.region)) throw executeApiErrors.forbidden();
  return stage;
}
