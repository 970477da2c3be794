import type { Change } from '../../../store/store.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { restApis, stages } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findApi, findStage } from '../find.ts';

type TagMap = Readonly<Record<string, string>>;

/** Something that has tags. */
export interface TagTarget {
  readonly tags: TagMap;
  readonly withTags: (tags: TagMap) => Change;
}

const target = /^arn:aws:apigateway:[\w-]{1,40}::\/restapis\/(\w{1,40})(?:\/stages\/([\w-]{1,128}))?$/;

/** What an ARN names; undefined when it is not the ARN of an API or a stage. */
export function readTagTarget(
  resourceArn: string,
): { readonly restApiId: string; readonly stageName: string | undefined } | undefined {
  const [, restApiId, stageName] = target.exec(resourceArn) ?? [];
  return restApiId === undefined ? undefined : { restApiId, stageName };
}

/** The API or stage of an ARN. Throws BadRequestException, NotFoundException. */
export function findTagTarget(resourceArn: string, ctx: ApigatewayContext): TagTarget {
  const { restApiId, stageName } = readTagTarget(resourceArn) ?? {};
  if (restApiId === undefined) throw apigatewayErrors.badRequest('Invalid ARN specified in the request');
  if (stageName !== undefined) {
    const stage = findStage({ restApiId, stageName }, ctx);
    return { tags: stage.value.tags, withTags: (tags) => stages.replace(stage, { ...stage.value, tags }) };
  }
  const api = findApi({ restApiId }, ctx);
  return { tags: api.value.tags, withTags: (tags) => restApis.replace(api, { ...api.value, tags }) };
}
