import type { ListTagsLogGroupRequest, ListTagsLogGroupResponse } from '../../../wire/models/logs.ts';
import { findLogGroup } from '../find-log-group.ts';
import type { LogsContext } from '../logs-context.ts';
import { tagsOf } from './log-group-tags.ts';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_ListTagsLogGroup.html */
export function listTagsLogGroup(input: ListTagsLogGroupRequest, ctx: LogsContext): ListTagsLogGroupResponse {
  return { tags: tagsOf(findLogGroup(input, ctx)) };
}
