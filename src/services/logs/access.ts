import type { AccessRule } from '../service.ts';
import { logGroupNameOf } from './find-log-group.ts';
import { logStreamArn } from './log-arns.ts';
import type { LogsContext } from './logs-context.ts';
import type { operations } from './operations.ts';

interface Named {
  readonly logGroupName?: string;
  readonly logGroupIdentifier?: string;
  readonly logStreamName?: string;
}

/** Every operation is its own action, asked about the stream it names or the whole group. */
function on(action: string): AccessRule<LogsContext> {
  return (input: Named, { region, account }: LogsContext) => [
    { action, resource: logStreamArn(region, account, logGroupNameOf(input), input.logStreamName ?? '') },
  ];
}

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatchlogs.html */
export const access: Readonly<Record<keyof typeof operations, AccessRule<LogsContext>>> = {
  CreateLogGroup: on('logs:CreateLogGroup'),
  CreateLogStream: on('logs:CreateLogStream'),
  DeleteLogGroup: on('logs:DeleteLogGroup'),
  DeleteLogStream: on('logs:DeleteLogStream'),
  DeleteRetentionPolicy: on('logs:DeleteRetentionPolicy'),
  // Asked about no group in particular.
  DescribeLogGroups: (_input, { region, account }) => [
    { action: 'logs:DescribeLogGroups', resource: logStreamArn(region, account, '', '') },
  ],
  DescribeLogStreams: on('logs:DescribeLogStreams'),
  FilterLogEvents: on('logs:FilterLogEvents'),
  GetLogEvents: on('logs:GetLogEvents'),
  PutLogEvents: on('logs:PutLogEvents'),
  PutRetentionPolicy: on('logs:PutRetentionPolicy'),
};
