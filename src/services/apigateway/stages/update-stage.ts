import type { PatchOperation, Stage, UpdateStageRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findClientCertificate } from '../client-certificates/find-client-certificate.ts';
import { type StageDocument, stages } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findStage } from '../find.ts';
import {
  findPatch,
  keyOf,
  mapPatches,
  missingPatches,
  mustBeOff,
  type Patch,
  type Patches,
  textPatch,
} from '../patch.ts';
import { shownStage } from '../shown.ts';
import { accessLogPatch } from './access-log-settings.ts';
import { removalPatch, settingPatch } from './method-settings.ts';
import { checkDeploymentOf } from './stage-deployment.ts';
import { checkVariable } from './stage-variables.ts';

const operation = 'apigateway:UpdateStage';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateStage.html */
export async function updateStage(input: UpdateStageRequest, ctx: ApigatewayContext): Promise<Stage> {
  const found = findStage(input, ctx);
  const changed = (input.patchOperations ?? []).reduce(patched, found.value);
  checkDeploymentOf(input.restApiId, changed.deploymentId, ctx);
  if (changed.clientCertificateId) findClientCertificate(changed.clientCertificateId, ctx);
  const stage = { ...changed, lastUpdatedDate: ctx.now };
  await ctx.store.commit([stages.replace(found, stage)]);
  return shownStage(stage);
}

/** What is not in the table is known by the form of its path: settings of the access log and of methods. */
function patched(stage: StageDocument, operation: PatchOperation): StageDocument {
  const found =
    findPatch(patches, operation) ?? accessLogPatch(operation) ?? settingPatch(operation) ?? removalPatch(operation);
  if (!found) throw apigatewayErrors.invalidMethodSetting(operation.path ?? 'null');
  return found(stage, operation.value ?? '', keyOf(operation));
}

const patches: Patches<StageDocument> = new Map<string, Patch<StageDocument>>([
  ['replace /description', textPatch('description')],
  ['replace /clientCertificateId', textPatch('clientCertificateId')],
  ['replace /deploymentId', (stage, deploymentId) => ({ ...stage, deploymentId })],
  ['copy /deploymentId', withoutCanary],
  ['copy /variables', withoutCanary],
  ['replace /tracingEnabled', mustBeOff(`The parameter tracingEnabled of ${operation}`)],
  ['replace /cacheClusterEnabled', mustBeOff(`The parameter cacheClusterEnabled of ${operation}`)],
  // The size of a cache that is off asks for nothing.
  ['replace /cacheClusterSize', (stage) => stage],
  ...mapPatches<StageDocument, string>('variables', { get: (stage) => stage.variables, read: checkVariable }),
  ...missingPatches<StageDocument>(operation, [
    'replace /documentationVersion',
    'replace /canarySettings',
    'remove /canarySettings',
    'replace /canarySettings/percentTraffic',
    'replace /canarySettings/deploymentId',
    'replace /canarySettings/useStageCache',
  ]),
]);

/** A canary is promoted by copying what it has. */
function withoutCanary(): never {
  throw apigatewayErrors.badRequest('Promotion not available. Canary does not exist.');
}
