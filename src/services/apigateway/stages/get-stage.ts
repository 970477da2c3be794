import type { GetStageRequest, Stage } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findStage } from '../find.ts';
import { shownStage } from '../shown.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetStage.html */
export function getStage(input: GetStageRequest, ctx: ApigatewayContext): Stage {
  return shownStage(findStage(input, ctx).value);
}
