import type { TagResourceRequest } from '../../../wire/models/logs.ts';
import type { LogsContext } from '../logs-context.ts';
import { addTags, findTaggedGroup } from './log-group-tags.ts';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_TagResource.html */
export async function tagResource({ resourceArn, tags }: TagResourceRequest, ctx: LogsContext): Promise<void> {
  await addTags(findTaggedGroup(resourceArn, ctx), tags, ctx);
}
