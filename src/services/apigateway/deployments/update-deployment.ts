import type { Deployment, UpdateDeploymentRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { type DeploymentDocument, deployments } from '../documents.ts';
import { findDeployment } from '../find.ts';
import { applyPatches, type Patches, textPatch, unsupportedPatch } from '../patch.ts';
import { shownDeployment } from '../shown.ts';

/** Only the description can change. https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateDeployment.html */
export async function updateDeployment(input: UpdateDeploymentRequest, ctx: ApigatewayContext): Promise<Deployment> {
  const found = findDeployment(input, ctx);
  const changed = applyPatches(found.value, input.patchOperations, patches, unsupportedPatch);
  await ctx.store.commit([deployments.replace(found, changed)]);
  return shownDeployment(changed);
}

const patches: Patches<DeploymentDocument> = new Map([
  ['replace /description', textPatch<DeploymentDocument>('description')],
]);
