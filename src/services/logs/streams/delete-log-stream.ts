import type { DeleteLogStreamRequest } from '../../../wire/models/logs.ts';
import { logsErrors } from '../errors.ts';
import { findLogGroup, placeOf } from '../find-log-group.ts';
import type { LogsContext } from '../logs-context.ts';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteLogStream.html */
export async function deleteLogStream(input: DeleteLogStreamRequest, ctx: LogsContext): Promise<void> {
  const group = findLogGroup(input, ctx);
  const wasThere = await ctx.segments.deleteStream(placeOf(group), input.logStreamName);
  if (!wasThere) throw logsErrors.noSuchStream();
}
