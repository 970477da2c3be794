import type { TagLogGroupRequest } from '../../../wire/models/logs.ts';
import { findLogGroup } from '../find-log-group.ts';
import type { LogsContext } from '../logs-context.ts';
import { addTags } from './log-group-tags.ts';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_TagLogGroup.html */
export async function tagLogGroup(input: TagLogGroupRequest, ctx: LogsContext): Promise<void> {
  await addTags(findLogGroup(input, ctx), input.tags, ctx);
}
