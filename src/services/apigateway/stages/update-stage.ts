import type { Stage, UpdateStageRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { type StageDocument, stages } from '../documents.ts';
import { findStage } from '../find.ts';
import { applyPatches, mapPatches, mustBeFalse, type Patch, type PatchRules, textPatch } from '../patch.ts';
import { shownStage } from '../shown.ts';
import { checkDeploymentOf } from './stage-deployment.ts';
import { checkVariable } from './stage-variables.ts';

const operation = 'apigateway:UpdateStage';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateStage.html */
export async function updateStage(input: UpdateStageRequest, ctx: ApigatewayContext): Promise<Stage> {
  const found = findStage(input, ctx);
  const changed = applyPatches(found.value, input.patchOperations, rules);
  checkDeploymentOf(input.restApiId, changed.deploymentId, ctx);
  const stage = { ...changed, lastUpdatedDate: ctx.now };
  await ctx.store.commit([stages.replace(found, stage)]);
  return shownStage(stage);
}

const rules: PatchRules<StageDocument> = {
  operation,
  patches: new Map<string, Patch<StageDocument>>([
    ['replace /description', textPatch('description')],
    ['replace /deploymentId', (stage, deploymentId) => ({ ...stage, deploymentId })],
    ['replace /tracingEnabled', mustBeFalse(`The parameter tracingEnabled of ${operation}`)],
    ['replace /cacheClusterEnabled', mustBeFalse(`The parameter cacheClusterEnabled of ${operation}`)],
    ...mapPatches<StageDocument, string>('variables', (stage) => stage.variables, checkVariable),
  ]),
  // Logging, metrics, throttling and caching are set per method: `/{path}/{METHOD}/throttling/rateLimit`, `/*/*/...`.
  unimplemented:
    /^\/(?:canarySettings|cacheClusterSize|clientCertificateId|accessLogSettings|documentationVersion)(?:\/|$)|\/(?:metrics|logging|throttling|caching)\/\w{1,60}$/,
};
