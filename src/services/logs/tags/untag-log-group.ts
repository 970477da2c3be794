import type { UntagLogGroupRequest } from '../../../wire/models/logs.ts';
import { findLogGroup } from '../find-log-group.ts';
import type { LogsContext } from '../logs-context.ts';
import { removeTags } from './log-group-tags.ts';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_UntagLogGroup.html */
export async function untagLogGroup(input: UntagLogGroupRequest, ctx: LogsContext): Promise<void> {
  await removeTags(findLogGroup(input, ctx), input.tags, ctx);
}
