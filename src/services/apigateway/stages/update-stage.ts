import type { PatchOperation, Stage, UpdateStageRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findClientCertificate } from '../client-certificates/find-client-certificate.ts';
import { findDocumentationVersion } from '../documentation/find-documentation-version.ts';
import { type StageDocument, stages } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findStage } from '../find.ts';
import { findPatch, keyOf, mapPatches, mustBeOff, type Patch, type Patches, textPatch } from '../patch.ts';
import { shownStage } from '../shown.ts';
import { accessLogPatch } from './access-log-settings.ts';
import { cacheClusterPatches } from './cache-cluster.ts';
import { canaryPatches, promotionPatch } from './canary-settings.ts';
import { removalPatch, settingPatch } from './method-settings.ts';
import { checkDeploymentOf } from './stage-deployment.ts';
import { checkVariable } from './stage-variables.ts';

const operation = 'apigateway:UpdateStage';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateStage.html */
export async function updateStage(input: UpdateStageRequest, ctx: ApigatewayContext): Promise<Stage> {
  const found = findStage(input, ctx);
  const patch = (stage: StageDocument, operation: PatchOperation) => patched(stage, operation, ctx);
  const changed = (input.patchOperations ?? []).reduce(patch, found.value);
  checkDeploymentOf(input.restApiId, changed.deploymentId, ctx);
  const { documentationVersion } = changed;
  if (documentationVersion) findDocumentationVersion({ ...input, documentationVersion }, ctx);
  if (changed.canarySettings) checkDeploymentOf(input.restApiId, changed.canarySettings.deploymentId, ctx);
  if (changed.clientCertificateId) findClientCertificate(changed.clientCertificateId, ctx);
  const stage = { ...changed, lastUpdatedDate: ctx.now };
  await ctx.store.commit([stages.replace(found, stage)]);
  return shownStage(stage);
}

/** What is not in the table is known by the form of its path: settings of the access log and of methods. */
function patched(stage: StageDocument, operation: PatchOperation, ctx: ApigatewayContext): StageDocument {
  const found =
    findPatch(patches, operation) ??
    promotionPatch(operation) ??
    accessLogPatch(operation, ctx) ??
    settingPatch(operation, ctx) ??
    removalPatch(operation);
  if (!found) throw apigatewayErrors.invalidMethodSetting(operation.path ?? 'null');
  return found(stage, operation.value ?? '', keyOf(operation));
}

const patches: Patches<StageDocument> = new Map<string, Patch<StageDocument>>([
  ['replace /description', textPatch('description')],
  ['replace /documentationVersion', textPatch('documentationVersion')],
  ['replace /clientCertificateId', textPatch('clientCertificateId')],
  ['replace /deploymentId', (stage, deploymentId) => ({ ...stage, deploymentId })],
  ['replace /tracingEnabled', mustBeOff(`The parameter tracingEnabled of ${operation}`)],
  ...cacheClusterPatches,
  ...canaryPatches,
  ...mapPatches<StageDocument, string>('variables', { get: (stage) => stage.variables, read: checkVariable }),
]);
