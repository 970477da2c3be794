import type { CreateLogGroupRequest } from '../../../wire/models/logs.ts';
import { refuseParameters } from '../../refuse-parameters.ts';
import { logGroups } from '../documents.ts';
import { logsErrors } from '../errors.ts';
import type { LogsContext } from '../logs-context.ts';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html */
export async function createLogGroup(input: CreateLogGroupRequest, ctx: LogsContext): Promise<void> {
  refuseParameters('logs:CreateLogGroup', input, ['kmsKeyId', 'deletionProtectionEnabled', 'logGroupClass'], {
    logGroupClass: 'STANDARD',
  });
  const { logGroupName: name, tags = {} } = input;
  if (logGroups.get(ctx.store, ctx.account, ctx.region, name)) throw logsErrors.groupExists();
  // A deletion that was cut short may have left events.
  await ctx.segments.deleteGroup({ account: ctx.account, region: ctx.region, group: name });
  await ctx.store.commit([logGroups.create(ctx.account, ctx.region, name, { name, creationTime: ctx.now, tags })]);
}
