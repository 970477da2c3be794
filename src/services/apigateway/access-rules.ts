import type { ServiceKeys } from '../../identity/condition-keys.ts';
import type { AccessDemand, AccessRule } from '../service.ts';
import { requestTagKeys } from '../tag-keys.ts';
import type { ApigatewayContext } from './apigateway-context.ts';
import { apiTagKeys, listedTagKeys, stageTagKeys } from './inherited-tag-keys.ts';
import { readTagPlace } from './tags/tag-target.ts';
import type { TaggedList } from './tags/tagged-lists.ts';

export type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Input = Readonly<Record<string, unknown>>;
export type Rule = AccessRule<ApigatewayContext>;

/** Condition keys that an operation adds to the tags. */
export type Keys = (input: never, ctx: ApigatewayContext) => ServiceKeys;

/** `/restapis/{restApiId}` with each name replaced by the member of the input. */
export function on(verb: Verb, path: string, keys: Keys = noKeys): Rule {
  return (input: Input, ctx: ApigatewayContext) => {
    const tags = apiTagKeys(member(input, 'restApiId'), ctx);
    return [demand(verb, fill(path, input), ctx, { ...tags, ...keys(input as never, ctx) })];
  };
}

/** A stage, which has tags of its own. */
export function onStage(verb: Verb, path: string, keys: Keys = noKeys): Rule {
  return (input: { readonly restApiId: string; readonly stageName: string } & Input, ctx: ApigatewayContext) => {
    const tags = stageTagKeys(input.restApiId, input.stageName, ctx);
    return [demand(verb, fill(path, input), ctx, { ...tags, ...keys(input as never, ctx) })];
  };
}

/** Something that belongs to no API, or what is below it: `id` is the member of the input that names it. */
export function onListed(verb: Verb, list: TaggedList, id: string, below = ''): Rule {
  return (input: Input, ctx: ApigatewayContext) => [
    demand(verb, fill(`/${list}/{${id}}${below}`, input), ctx, listedTagKeys(list, member(input, id), ctx)),
  ];
}

/** Something new: `newPath` is its own, where it gets its tags at once. */
export function onNew(path: string, newPath: string, keys: Keys = noKeys): Rule {
  const rule = on('POST', path, keys);
  return (input: { readonly tags?: Readonly<Record<string, string>> } & Input, ctx: ApigatewayContext) => {
    const tags = requestTagKeys(input.tags);
    const demands = rule(input as never, ctx).map((each) => ({ ...each, keys: { ...each.keys, ...tags } }));
    const arn = `arn:aws:apigateway:${ctx.region}::${fill(newPath, input)}`;
    const tagging = Object.keys(tags).length === 0 ? [] : [demand('PUT', tagsPath(arn), ctx, tags)];
    return [...demands, ...tagging];
  };
}

interface Tagging {
  readonly resourceArn: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly tagKeys?: readonly string[];
}

/** The tags of an API or a stage: asked about with those that it has. */
export function onTags(verb: Verb): Rule {
  return ({ resourceArn, tags, tagKeys = [] }: Tagging, ctx: ApigatewayContext) => {
    const keys = {
      ...targetKeys(resourceArn, ctx),
      ...requestTagKeys(tags),
      ...(tagKeys.length > 0 && { 'aws:tagkeys': tagKeys }),
    };
    return [demand(verb, tagsPath(resourceArn), ctx, keys)];
  };
}

/** The demand of an operation once more, for another action. */
export function alsoFor(action: string, [demanded]: readonly AccessDemand[]): AccessDemand[] {
  return demanded ? [{ ...demanded, action: `apigateway:${action}` }] : [];
}

/** `owner`: the account, where the ARN holds it. */
export function demand(
  verb: Verb,
  path: string,
  { region }: ApigatewayContext,
  keys: ServiceKeys,
  owner = '',
): AccessDemand {
  return { action: `apigateway:${verb}`, resource: `arn:aws:apigateway:${region}:${owner}:${path}`, keys };
}

export function fill(path: string, input: Input): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => member(input, name));
}

function member(input: Input, name: string): string {
  return Object.hasOwn(input, name) ? String(input[name]) : '';
}

export function noKeys(): ServiceKeys {
  return {};
}

function targetKeys(resourceArn: string, ctx: ApigatewayContext): ServiceKeys {
  const place = readTagPlace(resourceArn, ctx);
  switch (place?.kind) {
    case 'api':
      return apiTagKeys(place.restApiId, ctx);
    case 'stage':
      return stageTagKeys(place.restApiId, place.stageName, ctx);
    case 'listed':
      return listedTagKeys(place.list, place.id, ctx);
    default:
      return {};
  }
}

function tagsPath(arn: string): string {
  return `/tags/${encodeURIComponent(arn.toWellFormed())}`;
}
