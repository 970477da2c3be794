import type { StoredDocument } from '../../../store/store.ts';
import { type LogGroupDocument, logGroups } from '../documents.ts';
import { logsErrors } from '../errors.ts';
import { findLogGroup } from '../find-log-group.ts';
import type { LogsContext } from '../logs-context.ts';

type Tags = Readonly<Record<string, string>>;

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_TagResource.html */
const mostTags = 50;

const groupArn = /^arn:aws:logs:[\w-]{1,40}:\d{12}:log-group:([.\-_/#A-Za-z0-9]{1,512})$/;

/** The name in the ARN of a group, which has no `:*` at its end here; undefined for the ARN of anything else. */
export function nameInArn(resourceArn: string): string | undefined {
  return groupArn.exec(resourceArn)?.[1];
}

/** Throws ResourceNotFoundException. */
export function findTaggedGroup(resourceArn: string, ctx: LogsContext): StoredDocument<LogGroupDocument> {
  const logGroupName = nameInArn(resourceArn);
  if (logGroupName === undefined) throw logsErrors.noSuchResource();
  return findLogGroup({ logGroupName }, ctx);
}

export function tagsOf({ value }: StoredDocument<LogGroupDocument>): Record<string, string> {
  return { ...value.tags };
}

/** Throws TooManyTagsException. */
export async function addTags(group: StoredDocument<LogGroupDocument>, added: Tags, ctx: LogsContext): Promise<void> {
  const tags = { ...group.value.tags, ...added };
  if (Object.keys(tags).length > mostTags) throw logsErrors.tooManyTags();
  await ctx.store.commit([logGroups.replace(group, { ...group.value, tags })]);
}

export async function removeTags(
  group: StoredDocument<LogGroupDocument>,
  keys: readonly string[],
  ctx: LogsContext,
): Promise<void> {
  const gone = new Set(keys);
  const tags = Object.fromEntries(Object.entries(tagsOf(group)).filter(([key]) => !gone.has(key)));
  await ctx.store.commit([logGroups.replace(group, { ...group.value, tags })]);
}
