import type { ServiceKeys } from '../../identity/condition-keys.ts';
import type { AccessDemand, AccessRule } from '../service.ts';
import { requestTagKeys, resourceTagKeys } from '../tag-keys.ts';
import { logGroups } from './documents.ts';
import { logGroupNameOf } from './find-log-group.ts';
import { logGroupArn, logStreamArn } from './log-arns.ts';
import type { LogsContext } from './logs-context.ts';
import { checkNameLengths } from './name-lengths.ts';
import type { operations } from './operations.ts';
import { nameInArn } from './tags/log-group-tags.ts';

type Rule = AccessRule<LogsContext>;

interface Named {
  readonly logGroupName?: string;
  readonly logGroupIdentifier?: string;
  readonly logStreamName?: string;
}

interface Tagging {
  readonly tags?: Readonly<Record<string, string>> | readonly string[];
  readonly tagKeys?: readonly string[];
}

/** Every operation is its own action, asked about the stream it names or the whole group, which has tags. */
function on(action: string): Rule {
  return (input: Named & Tagging, ctx: LogsContext) => {
    checkNameLengths(input);
    const name = logGroupNameOf(input);
    const resource = logStreamArn(ctx.region, ctx.account, name, input.logStreamName ?? '');
    return [{ action, resource, keys: { ...groupTagKeys(name, ctx), ...taggingKeys(input) } }];
  };
}

/** Tagging by ARN is asked about the group without `:*`. */
function onArn(action: string): Rule {
  return (input: { readonly resourceArn: string } & Tagging, ctx: LogsContext) => {
    const name = nameInArn(input.resourceArn);
    const resource = name === undefined ? input.resourceArn : logGroupArn(ctx.region, ctx.account, name);
    return [{ action, resource, keys: { ...groupTagKeys(name ?? '', ctx), ...taggingKeys(input) } }];
  };
}

/** To make a group with tags is to tag it. */
function createLogGroup(input: Named & Tagging, ctx: LogsContext): readonly AccessDemand[] {
  const making = on('logs:CreateLogGroup')(input as never, ctx);
  const keys = taggingKeys(input);
  if (Object.keys(keys).length === 0) return making;
  const resource = logGroupArn(ctx.region, ctx.account, logGroupNameOf(input));
  return [...making, { action: 'logs:TagResource', resource, keys }];
}

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatchlogs.html */
export const access: Readonly<Record<keyof typeof operations, Rule>> = {
  CreateLogGroup: createLogGroup,
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
  ListTagsForResource: onArn('logs:ListTagsForResource'),
  ListTagsLogGroup: on('logs:ListTagsLogGroup'),
  PutLogEvents: on('logs:PutLogEvents'),
  PutRetentionPolicy: on('logs:PutRetentionPolicy'),
  TagLogGroup: on('logs:TagLogGroup'),
  TagResource: onArn('logs:TagResource'),
  UntagLogGroup: on('logs:UntagLogGroup'),
  UntagResource: onArn('logs:UntagResource'),
};

function groupTagKeys(name: string, { store, account, region }: LogsContext): ServiceKeys {
  return resourceTagKeys(logGroups.get(store, account, region, name)?.value.tags);
}

/** UntagLogGroup calls the keys `tags`, UntagResource `tagKeys`. */
function taggingKeys({ tags, tagKeys }: Tagging): ServiceKeys {
  if (Array.isArray(tags)) return removedKeys(tags);
  return { ...requestTagKeys(tags as Readonly<Record<string, string>> | undefined), ...removedKeys(tagKeys) };
}

function removedKeys(keys: readonly string[] = []): ServiceKeys {
  return keys.length === 0 ? {} : { 'aws:tagkeys': keys };
}
