import type { DescribeLogGroupsRequest, DescribeLogGroupsResponse, LogGroup } from '../../../wire/models/logs.ts';
import { refuseParameters } from '../../refuse-parameters.ts';
import { type LogGroupDocument, logGroups } from '../documents.ts';
import { logGroupArn } from '../log-arns.ts';
import type { LogsContext } from '../logs-context.ts';
import { pageByName } from '../page.ts';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html */
export async function describeLogGroups(
  input: DescribeLogGroupsRequest,
  ctx: LogsContext,
): Promise<DescribeLogGroupsResponse> {
  await ctx.functionLogs.flush();
  refuseParameters('logs:DescribeLogGroups', input, [
    'accountIdentifiers',
    'logGroupNamePattern',
    'includeLinkedAccounts',
    'logGroupClass',
    'logGroupIdentifiers',
  ]);
  const { logGroupNamePrefix: prefix = '', limit = 50, nextToken } = input;
  const groups = logGroups
    .list(ctx.store, ctx.account, ctx.region)
    .filter(({ value }) => value.name.startsWith(prefix));
  const page = pageByName(groups, ({ value }) => value.name, limit, nextToken);
  return { logGroups: page.items.map(({ value }) => shown(value, ctx)), nextToken: page.nextToken };
}

function shown(group: LogGroupDocument, { region, account }: LogsContext): LogGroup {
  const arn = logGroupArn(region, account, group.name);
  return {
    logGroupName: group.name,
    creationTime: group.creationTime,
    retentionInDays: group.retentionInDays,
    metricFilterCount: 0,
    arn: `${arn}:*`,
    logGroupArn: arn,
    storedBytes: 0,
    logGroupClass: 'STANDARD',
  };
}
