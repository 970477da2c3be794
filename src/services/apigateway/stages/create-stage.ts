import type { CreateStageRequest, Stage } from '../../../wire/models/apigateway.ts';
import { refuseParameters } from '../../refuse-parameters.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findDocumentationVersion } from '../documentation/find-documentation-version.ts';
import { partId, type StageDocument, stages } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findApi } from '../find.ts';
import { shownStage } from '../shown.ts';
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
  if (input.canarySettings?.deploymentId) checkDeploymentOf(restApiId, input.canarySettings.deploymentId, ctx);
  checkVariables(variables);
  if (documentationVersion) findDocumentationVersion({ restApiId, documentationVersion }, ctx);
  refuseParameters('apigateway:CreateStage', input, ['cacheClusterEnabled', 'canarySettings', 'tracingEnabled']);
  const id = partId(restApiId, name);
  if (stages.get(ctx.store, ctx.account, ctx.region, id)) throw apigatewayErrors.stageExists();
  const times = { createdDate: ctx.now, lastUpdatedDate: ctx.now };
  const stage: StageDocument = { name, deploymentId, description, documentationVersion, variables, tags, ...times };
  await ctx.store.commit([stages.create(ctx.account, ctx.region, id, stage)]);
  return shownStage(stage);
}
