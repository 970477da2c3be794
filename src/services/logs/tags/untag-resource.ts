import type { UntagResourceRequest } from '../../../wire/models/logs.ts';
import type { LogsContext } from '../logs-context.ts';
import { findTaggedGroup, removeTags } from './log-group-tags.ts';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_UntagResource.html */
export async function untagResource({ resourceArn, tagKeys }: UntagResourceRequest, ctx: LogsContext): Promise<void> {
  await removeTags(findTaggedGroup(resourceArn, ctx), tagKeys, ctx);
}
