import type { DeleteRetentionPolicyRequest } from '../../../wire/models/logs.ts';
import { logGroups } from '../documents.ts';
import { findLogGroup } from '../find-log-group.ts';
import type { LogsContext } from '../logs-context.ts';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteRetentionPolicy.html */
export async function deleteRetentionPolicy(input: DeleteRetentionPolicyRequest, ctx: LogsContext): Promise<void> {
  const group = findLogGroup(input, ctx);
  const { retentionInDays: _, ...kept } = group.value;
  await ctx.store.commit([logGroups.replace(group, kept)]);
}
