import type { PutRetentionPolicyRequest } from '../../../wire/models/logs.ts';
import { isRetention } from '../constraints.ts';
import { logGroups } from '../documents.ts';
import { logsErrors } from '../errors.ts';
import { findLogGroup } from '../find-log-group.ts';
import type { LogsContext } from '../logs-context.ts';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
export async function putRetentionPolicy(input: PutRetentionPolicyRequest, ctx: LogsContext): Promise<void> {
  const { retentionInDays } = input;
  if (!isRetention(retentionInDays)) {
    throw logsErrors.invalidParameter(`${retentionInDays} is not a retention in days that CloudWatch Logs has.`);
  }
  const group = findLogGroup(input, ctx);
  await ctx.store.commit([logGroups.replace(group, { ...group.value, retentionInDays })]);
}
