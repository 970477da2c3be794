import { notImplemented } from '../../../core/not-implemented.ts';
import type { LogQuery, StoredLogEvent } from '../../../store/log-segments.ts';
import type { FilteredLogEvent, FilterLogEventsRequest, FilterLogEventsResponse } from '../../../wire/models/logs.ts';
import { refuseParameters } from '../../refuse-parameters.ts';
import { logsErrors } from '../errors.ts';
import { expiryOf, findLogGroup, placeOf } from '../find-log-group.ts';
import type { LogsContext } from '../logs-context.ts';
import { readToken, writeToken } from '../page.ts';

const mostEvents = 10_000;

/**
 * Events of a group by time, of all its streams or of some.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html
 */
export async function filterLogEvents(
  input: FilterLogEventsRequest,
  ctx: LogsContext,
): Promise<FilterLogEventsResponse> {
  await ctx.functionLogs.flush();
  refuseParameters('logs:FilterLogEvents', input, ['filterPattern', 'unmask']);
  if (input.startFromHead === false) throw notImplemented('startFromHead false of logs:FilterLogEvents');
  const group = findLogGroup(input, ctx);
  const streams = streamsOf(input, ctx, placeOf(group));
  const limit = input.limit ?? mostEvents;
  const found = ctx.segments.read(placeOf(group), {
    ...(streams && { streams }),
    start: Math.max(input.startTime ?? 0, expiryOf(group, ctx.now)),
    ...(input.endTime !== undefined && { end: input.endTime + 1 }),
    limit: limit + 1,
    forward: true,
    ...(input.nextToken !== undefined && { cursor: readCursor(input.nextToken) }),
  });
  const events = found.slice(0, limit);
  const nextToken = found.length > limit ? writeCursor(events.at(-1)!) : undefined;
  return { events: events.map(shown), searchedLogStreams: [], nextToken };
}

function streamsOf(
  { logStreamNames, logStreamNamePrefix }: FilterLogEventsRequest,
  { segments }: LogsContext,
  place: ReturnType<typeof placeOf>,
): readonly string[] | undefined {
  if (logStreamNames && logStreamNamePrefix !== undefined) {
    throw logsErrors.invalidParameter('logStreamNames and logStreamNamePrefix cannot be given together.');
  }
  if (logStreamNamePrefix === undefined) return logStreamNames;
  return segments
    .streams(place)
    .map(({ name }) => name)
    .filter((name) => name.startsWith(logStreamNamePrefix));
}

function shown({ stream, timestamp, message, ingestionTime, sequence }: StoredLogEvent): FilteredLogEvent {
  return { logStreamName: stream, timestamp, message, ingestionTime, eventId: String(sequence).padStart(56, '0') };
}

function writeCursor({ timestamp, sequence }: StoredLogEvent): string {
  return writeToken(`${timestamp} ${sequence}`);
}

function readCursor(token: string): NonNullable<LogQuery['cursor']> {
  const match = /^(\d+) (\d+)$/.exec(readToken(token));
  if (!match) throw logsErrors.invalidParameter('The specified nextToken is invalid.');
  return { timestamp: Number(match[1]), sequence: Number(match[2]) };
}
