import type { ServiceKeys } from '../../identity/condition-keys.ts';
import { resourceTagKeys } from '../tag-keys.ts';
import type { ApigatewayContext } from './apigateway-context.ts';
import { partId, restApis, stages } from './documents.ts';
import { type TaggedList, taggedLists } from './tags/tagged-lists.ts';

/**
 * `aws:ResourceTag/KEY` of an API and of all that is below it, which inherits the API's tags.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-tagging-supported-resources.html
 */
export function apiTagKeys(restApiId: string, ctx: ApigatewayContext): ServiceKeys {
  return resourceTagKeys(restApis.get(ctx.store, ctx.account, ctx.region, restApiId)?.value.tags);
}

/** `aws:ResourceTag/KEY` of a stage: its own tags come before those of its API. */
export function stageTagKeys(restApiId: string, stageName: string, ctx: ApigatewayContext): ServiceKeys {
  const stage = stages.get(ctx.store, ctx.account, ctx.region, partId(restApiId, stageName));
  return { ...apiTagKeys(restApiId, ctx), ...resourceTagKeys(stage?.value.tags) };
}

/** `aws:ResourceTag/KEY` of what belongs to no API, such as an API key. */
export function listedTagKeys(list: TaggedList, id: string, ctx: ApigatewayContext): ServiceKeys {
  return resourceTagKeys(taggedLists[list].kind.get(ctx.store, ctx.account, ctx.region, id)?.value.tags);
}
