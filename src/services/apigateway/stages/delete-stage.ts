import type { DeleteStageRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { domainsLeadingTo } from '../base-path-mappings/find-base-path-mapping.ts';
import { stages } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findStage } from '../find.ts';

/** Refused while domain names lead to it. https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteStage.html */
export async function deleteStage(input: DeleteStageRequest, ctx: ApigatewayContext): Promise<void> {
  const stage = findStage(input, ctx);
  const domains = domainsLeadingTo(input.restApiId, input.stageName, ctx);
  if (domains.length > 0) throw apigatewayErrors.stageOfDomains(input.stageName, domains.join(', '));
  await ctx.store.commit([stages.remove(stage)]);
}
