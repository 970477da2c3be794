import type { Change } from '../../../store/store.ts';
import { findApiKey } from '../api-keys/find-api-key.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { apiKeys, restApis, stages, usagePlans } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findApi, findStage } from '../find.ts';
import { findUsagePlan } from '../usage-plans/find-usage-plan.ts';

type TagMap = Readonly<Record<string, string>>;

/** Something that has tags. */
export interface TagTarget {
  readonly tags: TagMap;
  readonly withTags: (tags: TagMap) => Change;
}

/** What the ARN of something with tags names. */
type TagPlace =
  | { readonly kind: 'api'; readonly restApiId: string }
  | { readonly kind: 'stage'; readonly restApiId: string; readonly stageName: string }
  | { readonly kind: 'apiKey' | 'usagePlan'; readonly id: string };

const apiArn = /^arn:aws:apigateway:[\w-]{1,40}::\/restapis\/(\w{1,40})(?:\/stages\/([\w-]{1,128}))?$/;
const keyArn = /^arn:aws:apigateway:[\w-]{1,40}::\/(apikeys|usageplans)\/(\w{1,40})$/;

/** What an ARN names; undefined when it is not the ARN of something with tags. */
export function readTagPlace(resourceArn: string): TagPlace | undefined {
  const [, restApiId, stageName] = apiArn.exec(resourceArn) ?? [];
  if (restApiId !== undefined) {
    return stageName === undefined ? { kind: 'api', restApiId } : { kind: 'stage', restApiId, stageName };
  }
  const [, list, id] = keyArn.exec(resourceArn) ?? [];
  return id === undefined ? undefined : { kind: list === 'apikeys' ? 'apiKey' : 'usagePlan', id };
}

/** Throws BadRequestException, NotFoundException. */
export function findTagTarget(resourceArn: string, ctx: ApigatewayContext): TagTarget {
  const place = readTagPlace(resourceArn);
  if (!place) throw apigatewayErrors.badRequest('Invalid ARN specified in the request');
  switch (place.kind) {
    case 'api': {
      const api = findApi(place, ctx);
      return { tags: api.value.tags, withTags: (tags) => restApis.replace(api, { ...api.value, tags }) };
    }
    case 'stage': {
      const stage = findStage(place, ctx);
      return { tags: stage.value.tags, withTags: (tags) => stages.replace(stage, { ...stage.value, tags }) };
    }
    case 'apiKey': {
      const key = findApiKey(place.id, ctx);
      return { tags: key.value.tags, withTags: (tags) => apiKeys.replace(key, { ...key.value, tags }) };
    }
    case 'usagePlan': {
      const plan = findUsagePlan(place.id, ctx);
      return { tags: plan.value.tags, withTags: (tags) => usagePlans.replace(plan, { ...plan.value, tags }) };
    }
  }
}
