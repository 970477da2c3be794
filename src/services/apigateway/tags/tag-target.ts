import type { Change } from '../../../store/store.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { restApis, stages } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findApi, findStage } from '../find.ts';
import { type TaggedList, taggedLists } from './tagged-lists.ts';

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
  | { readonly kind: 'listed'; readonly list: TaggedList; readonly id: string };

type Owner = Pick<ApigatewayContext, 'account' | 'region'>;

const whole = /^arn:aws:apigateway:([\w-]{1,40}):(\d{12})?:(\/.{1,400})$/;
const apiPath = /^\/restapis\/(\w{1,40})(?:\/stages\/([\w-]{1,128}))?$/;
const listedPath = /^\/([a-z]{1,40})\/([\w.*+-]{1,300})$/;
/** Their ARNs alone hold the account. */
const privateName = /^\/domainnames\/.*\+/;

/**
 * What an ARN names; undefined when it is not the ARN of something with tags in this region. INVARIANT: one thing has one ARN, for
 * policies speak of the ARN as it was sent.
 */
export function readTagPlace(resourceArn: string, { account, region }: Owner): TagPlace | undefined {
  const [, at, owner = '', path = ''] = whole.exec(resourceArn) ?? [];
  return at === region && owner === (privateName.test(path) ? account : '') ? placeAt(path) : undefined;
}

function placeAt(path: string): TagPlace | undefined {
  const [, restApiId, stageName] = apiPath.exec(path) ?? [];
  if (restApiId !== undefined) {
    return stageName === undefined ? { kind: 'api', restApiId } : { kind: 'stage', restApiId, stageName };
  }
  const [, list = '', id] = listedPath.exec(path) ?? [];
  return id !== undefined && isTaggedList(list) ? { kind: 'listed', list, id } : undefined;
}

function isTaggedList(list: string): list is TaggedList {
  return Object.hasOwn(taggedLists, list);
}

/** Throws BadRequestException, NotFoundException. */
export function findTagTarget(resourceArn: string, ctx: ApigatewayContext): TagTarget {
  const place = readTagPlace(resourceArn, ctx);
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
    case 'listed': {
      const { kind, missing } = taggedLists[place.list];
      const found = kind.get(ctx.store, ctx.account, ctx.region, place.id);
      if (!found) throw apigatewayErrors[missing]();
      return { tags: found.value.tags, withTags: (tags) => kind.replace(found, { ...found.value, tags }) };
    }
  }
}
