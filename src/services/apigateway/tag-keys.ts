import type { ServiceKeys } from '../../identity/condition-keys.ts';
import type { ApigatewayContext } from './apigateway-context.ts';
import { partId, restApis, stages } from './documents.ts';

type Tags = Readonly<Record<string, string>>;

/** Condition keys of the tags that a request brings: `aws:RequestTag/KEY` and `aws:TagKeys`; none without tags. */
export function requestTagKeys(tags: Tags = {}): ServiceKeys {
  const keys = Object.keys(tags);
  return keys.length === 0 ? {} : { ...named('aws:requesttag/', tags), 'aws:tagkeys': keys };
}

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

function resourceTagKeys(tags: Tags = {}): ServiceKeys {
  return named('aws:resourcetag/', tags);
}

/** Names of condition keys are asked for in lower case. */
function named(prefix: string, tags: Tags): ServiceKeys {
  return Object.fromEntries(Object.entries(tags).map(([key, value]) => [prefix + key.toLowerCase(), value]));
}
