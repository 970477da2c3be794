import { shortId } from '../../../core/ids.ts';
import type { Change } from '../../../store/store.ts';
import type { CreateDeploymentRequest, Deployment } from '../../../wire/models/apigateway.ts';
import { refuseParameters } from '../../refuse-parameters.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { type DeploymentDocument, deployments, partId, type RestApiDocument, stages } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findApi } from '../find.ts';
import { shownDeployment } from '../shown.ts';
import { cacheCluster } from '../stages/cache-cluster.ts';
import { acceptCanary } from '../stages/canary-settings.ts';
import { checkStageName } from '../stages/stage-name.ts';
import { checkVariables } from '../stages/stage-variables.ts';

/**
 * A copy of the draft as it is now; with a stage name the stage is made, or moved to it. An empty name is none.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_CreateDeployment.html
 */
export async function createDeployment(input: CreateDeploymentRequest, ctx: ApigatewayContext): Promise<Deployment> {
  const { value: api } = findApi(input, ctx);
  if (input.stageName) checkStageName(input.stageName);
  checkDeployable(api);
  if (input.canarySettings) checkCanary(input, ctx);
  checkVariables(input.variables);
  refuseParameters('apigateway:CreateDeployment', input, ['tracingEnabled']);
  const deployment = { id: shortId(6), description: input.description, createdDate: ctx.now, api };
  await ctx.store.commit([
    deployments.create(ctx.account, ctx.region, partId(api.id, deployment.id), deployment),
    ...(input.stageName ? [moveStage(input, input.stageName, deployment, ctx)] : []),
  ]);
  return shownDeployment(deployment);
}

function checkDeployable({ resources, endpointType, policy }: RestApiDocument): void {
  if (endpointType === 'PRIVATE' && policy === undefined) {
    throw apigatewayErrors.badRequest("Private REST API doesn't have a resource policy attached to it");
  }
  const methods = Object.values(resources).flatMap((resource) => Object.values(resource.methods));
  if (methods.length === 0) throw apigatewayErrors.badRequest("The REST API doesn't contain any methods");
  if (methods.some(({ integration }) => !integration)) {
    throw apigatewayErrors.badRequest('No integration defined for method');
  }
}

/** A canary is a release to a stage that there is. */
function checkCanary({ restApiId, stageName }: CreateDeploymentRequest, ctx: ApigatewayContext): void {
  if (!stageName) throw apigatewayErrors.canaryWithoutStage(stageName ?? 'null');
  if (!stages.get(ctx.store, ctx.account, ctx.region, partId(restApiId, stageName))) {
    throw apigatewayErrors.canaryOfMissingStage(stageName);
  }
}

/**
 * The stage on the deployment, or with it as its canary: a stage with a canary takes no other deployment.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html
 */
function moveStage(
  input: CreateDeploymentRequest,
  name: string,
  { id }: DeploymentDocument,
  ctx: ApigatewayContext,
): Change {
  const { restApiId, stageDescription, variables, canarySettings } = input;
  const known = stages.get(ctx.store, ctx.account, ctx.region, partId(restApiId, name));
  if (known?.value.canarySettings && !canarySettings) throw apigatewayErrors.stageHasCanary(name);
  const moved = canarySettings ? { canarySettings: acceptCanary(canarySettings, id) } : { deploymentId: id };
  const given = { ...(stageDescription && { description: stageDescription }), ...(variables && { variables }) };
  const changed = { ...given, ...cacheCluster(input), ...moved, lastUpdatedDate: ctx.now };
  if (known) return stages.replace(known, { ...known.value, ...changed });
  const stage = { name, deploymentId: id, variables: {}, tags: {}, createdDate: ctx.now, ...changed };
  return stages.create(ctx.account, ctx.region, partId(restApiId, name), stage);
}
