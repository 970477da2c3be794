import type { DeleteLogGroupRequest } from '../../wire/models/logs.ts';
import { logGroups } from './documents.ts';
import { findLogGroup, placeOf } from './find-log-group.ts';
import type { LogsContext } from './logs-context.ts';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteLogGroup.html */
export async function deleteLogGroup(input: DeleteLogGroupRequest, ctx: LogsContext): Promise<void> {
  const group = findLogGroup(input, ctx);
  await ctx.store.commit([logGroups.remove(group)]);
  ctx.segments.deleteGroup(placeOf(group));
}
