import type { GetStagesRequest, Stages } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { type StageDocument, stages } from '../documents.ts';
import { findApi, partsOf } from '../find.ts';
import { shownStage } from '../shown.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetStages.html */
export function getStages({ restApiId, deploymentId }: GetStagesRequest, ctx: ApigatewayContext): Stages {
  findApi({ restApiId }, ctx);
  const all = partsOf<StageDocument>(stages, restApiId, ctx).map(({ value }) => value);
  const wanted = deploymentId ? all.filter((stage) => stage.deploymentId === deploymentId) : all;
  return { item: wanted.map(shownStage) };
}
