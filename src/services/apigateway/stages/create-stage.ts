import type { CreateStageRequest, Stage } from '../../../wire/models/apigateway.ts';
import { refuseParameters } from '../../refuse-parameters.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findDocumentationVersion } from '../documentation/find-documentation-version.ts';
import { type CanarySettings, partId, type StageDocument, stages } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findApi } from '../find.ts';
import { shownStage } from '../shown.ts';
import { cacheCluster } from './cache-cluster.ts';
import { acceptCanary } from './canary-settings.ts';
import { checkDeploymentOf } from './stage-deployment.ts';
import { checkStageName } from './stage-name.ts';
import { checkVariables } from './stage-variables.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_CreateStage.html */
export async function createStage(input: CreateStageRequest, ctx: ApigatewayContext): Promise<Stage> {
  const {
    restApiId,
    stageName: name,
    deploymentId,
    description,
    documentationVersion,
    variables = {},
    tags = {},
  } = input;
  findApi(input, ctx);
  checkStageName(name);
  checkDeploymentOf(restApiId, deploymentId, ctx);
  const canarySettings = input.canarySettings && newCanary(input, input.canarySettings, ctx);
  checkVariables(variables);
  if (documentationVersion) findDocumentationVersion({ restApiId, documentationVersion }, ctx);
  refuseParameters('apigateway:CreateStage', input, ['tracingEnabled']);
  const id = partId(restApiId, name);
  if (stages.get(ctx.store, ctx.account, ctx.region, id)) throw apigatewayErrors.stageExists();
  const times = { createdDate: ctx.now, lastUpdatedDate: ctx.now };
  const own = {
    name,
    deploymentId,
    description,
    documentationVersion,
    variables,
    canarySettings,
    ...cacheCluster(input),
  };
  const stage: StageDocument = { ...own, tags, ...times };
  await ctx.store.commit([stages.create(ctx.account, ctx.region, id, stage)]);
  return shownStage(stage);
}

/** Of the stage's own deployment where it names none. */
function newCanary(
  { restApiId, deploymentId }: CreateStageRequest,
  asked: NonNullable<CreateStageRequest['canarySettings']>,
  ctx: ApigatewayContext,
): CanarySettings {
  if (asked.deploymentId) checkDeploymentOf(restApiId, asked.deploymentId, ctx);
  return acceptCanary(asked, asked.deploymentId || deploymentId);
}
