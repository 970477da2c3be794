import { isDiskTrouble } from '../../../core/storage-errors.ts';
import type { DeleteLogGroupRequest } from '../../../wire/models/logs.ts';
import { logGroups } from '../documents.ts';
import { findLogGroup, placeOf } from '../find-log-group.ts';
import type { LogsContext } from '../logs-context.ts';

/**
 * With the document the group is gone. What cannot be removed of its events now is removed before a group of its name is
 * made again.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteLogGroup.html
 */
export async function deleteLogGroup(input: DeleteLogGroupRequest, ctx: LogsContext): Promise<void> {
  const group = findLogGroup(input, ctx);
  await ctx.store.commit([logGroups.remove(group)]);
  await ctx.segments.deleteGroup(placeOf(group)).catch(ignoreDisk);
}

function ignoreDisk(error: unknown): void {
  if (!isDiskTrouble(error)) throw error;
}
