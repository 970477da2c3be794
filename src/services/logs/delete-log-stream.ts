import type { DeleteLogStreamRequest } from '../../wire/models/logs.ts';
import { logsErrors } from './errors.ts';
import { findLogGroup, placeOf } from './find-log-group.ts';
import type { LogsContext } from './logs-context.ts';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteLogStream.html */
export function deleteLogStream(input: DeleteLogStreamRequest, ctx: LogsContext): void {
  const group = findLogGroup(input, ctx);
  if (!ctx.segments.deleteStream(placeOf(group), input.logStreamName)) throw logsErrors.noSuchStream();
}
