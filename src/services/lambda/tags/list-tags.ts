import type { ListTagsRequest, ListTagsResponse } from '../../../wire/models/lambda.ts';
import type { LambdaContext } from '../lambda-context.ts';
import { findTaggedFunction } from './find-tagged-function.ts';

/** https://docs.aws.amazon.com/lambda/latest/api/API_ListTags.html */
export function listTags(input: ListTagsRequest, ctx: LambdaContext): ListTagsResponse {
  return { Tags: findTaggedFunction(input, ctx).value.tags };
}
