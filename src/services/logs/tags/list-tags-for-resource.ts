import type { ListTagsForResourceRequest, ListTagsForResourceResponse } from '../../../wire/models/logs.ts';
import type { LogsContext } from '../logs-context.ts';
import { findTaggedGroup, tagsOf } from './log-group-tags.ts';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_ListTagsForResource.html */
export function listTagsForResource(input: ListTagsForResourceRequest, ctx: LogsContext): ListTagsForResourceResponse {
  return { tags: tagsOf(findTaggedGroup(input.resourceArn, ctx)) };
}
