import type { CreateLogStreamRequest } from '../../../wire/models/logs.ts';
import { logsErrors } from '../errors.ts';
import { findLogGroup, placeOf } from '../find-log-group.ts';
import type { LogsContext } from '../logs-context.ts';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogStream.html */
export async function createLogStream(input: CreateLogStreamRequest, ctx: LogsContext): Promise<void> {
  const group = findLogGroup(input, ctx);
  const isNew = await ctx.segments.createStream(placeOf(group), input.logStreamName, ctx.now);
  if (!isNew) throw logsErrors.streamExists();
}
