import { executeApiErrors } from '../errors.ts';
import type { Addressed } from './address.ts';
import type { StageRegistry } from './stage-registry.ts';
import type { Canary, StageSnapshot } from './stage-snapshot.ts';

/**
 * Unknown APIs and stages, hosts of another region, and APIs that are reached by custom domain names alone: all the same to a
 * stranger. Throws ForbiddenException.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-disable-default-endpoint.html
 */
export function resolveStage(stages: StageRegistry, addressed: Addressed): StageSnapshot {
  const { apiId, stageName, region, custom } = addressed;
  const stage = stages.find(apiId, stageName);
  if (!stage || (region !== undefined && region !== stage.region)) throw executeApiErrors.forbidden();
  if (stage.ownHostClosed && !custom) throw executeApiErrors.forbidden();
  if (!isReached(stage, addressed)) throw executeApiErrors.forbidden();
  return stage.canary ? releaseOf(stage, stage.canary) : stage;
}

/**
 * One of the two releases at random.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html
 */
function releaseOf(stage: StageSnapshot, { percentTraffic, snapshot }: Canary): StageSnapshot {
  return Math.random() * 100 < percentTraffic ? snapshot : stage;
}

/**
 * A private API is reached by VPC endpoints alone, and they reach no other.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-apis.html
 */
function isReached({ privateTo }: StageSnapshot, { endpoint, isAlias }: Addressed): boolean {
  if (!endpoint || !privateTo) return !endpoint === !privateTo;
  return !isAlias || privateTo.has(endpoint.vpceId);
}
