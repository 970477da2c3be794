import type { DescribeLogGroupsRequest, DescribeLogGroupsResponse, LogGroup } from '../../../wire/models/logs.ts';
import { refuseParameters } from '../../refuse-parameters.ts';
import { type LogGroupDocument, logGroups } from '../documents.ts';
import { logsErrors } from '../errors.ts';
import { logGroupArn } from '../log-arns.ts';
import type { LogsContext } from '../logs-context.ts';
import { pageByName } from '../page.ts';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html */
export async function describeLogGroups(
  input: DescribeLogGroupsRequest,
  ctx: LogsContext,
): Promise<DescribeLogGroupsResponse> {
  if (input.logGroupNamePrefix && input.logGroupNamePattern) throw logsErrors.prefixAndPattern();
  await ctx.functionLogs.flush();
  refuseParameters('logs:DescribeLogGroups', input, [
    'accountIdentifiers',
    'includeLinkedAccounts',
    'logGroupClass',
    'logGroupIdentifiers',
  ]);
  const { logGroupNamePrefix: prefix = '', logGroupNamePattern: part = '', limit = 50, nextToken } = input;
  const groups = logGroups
    .list(ctx.store, ctx.account, ctx.region)
    .filter(({ value }) => value.name.startsWith(prefix) && value.name.includes(part));
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
    deletionProtectionEnabled: false,
  };
}
