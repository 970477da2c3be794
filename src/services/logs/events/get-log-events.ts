import type { LogQuery, StoredLogEvent } from '../../../store/log-segments.ts';
import type { GetLogEventsRequest, GetLogEventsResponse } from '../../../wire/models/logs.ts';
import { refuseParameters } from '../../refuse-parameters.ts';
import { logsErrors } from '../errors.ts';
import { expiryOf, findLogGroup, placeOf } from '../find-log-group.ts';
import type { LogsContext } from '../logs-context.ts';

type Cursor = NonNullable<LogQuery['cursor']>;

interface Token {
  readonly forward: boolean;
  readonly cursor: Cursor;
}

const beginning: Cursor = { timestamp: 0, sequence: 0 };

const mostEvents = 10_000;

/**
 * Events of one stream, oldest first. `f/...` goes on after the last event shown, `b/...` before the first; at either
 * end the same token comes back. https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html
 */
export async function getLogEvents(input: GetLogEventsRequest, ctx: LogsContext): Promise<GetLogEventsResponse> {
  await ctx.functionLogs.flush();
  refuseParameters('logs:GetLogEvents', input, ['unmask']);
  const group = findLogGroup(input, ctx);
  const place = placeOf(group);
  if (!ctx.segments.stream(place, input.logStreamName)) throw logsErrors.noSuchStream();
  const token = input.nextToken === undefined ? undefined : readCursor(input.nextToken);
  const forward = token?.forward ?? input.startFromHead ?? false;
  const found = ctx.segments.read(place, {
    streams: [input.logStreamName],
    start: Math.max(input.startTime ?? 0, expiryOf(group, ctx.now)),
    ...(input.endTime !== undefined && { end: input.endTime }),
    limit: input.limit ?? mostEvents,
    forward,
    ...(token && { cursor: token.cursor }),
  });
  const events = forward ? found : [...found].reverse();
  return { events: events.map(shown), ...tokens(events, token) };
}

function shown({ timestamp, message, ingestionTime }: StoredLogEvent) {
  return { timestamp, message, ingestionTime };
}

/** At an end the same token comes back, and the other one turns round: it begins with the event that was shown last. */
function tokens(events: readonly StoredLogEvent[], token: Token = { forward: true, cursor: beginning }) {
  const { forward, cursor } = token;
  return {
    nextForwardToken: writeCursor('f', events.at(-1) ?? (forward ? cursor : beside(cursor, -1))),
    nextBackwardToken: writeCursor('b', events[0] ?? (forward ? beside(cursor, 1) : cursor)),
  };
}

/** Sequences are whole numbers and none is shared: nothing stands between an event and the place beside it. */
function beside({ timestamp, sequence }: Cursor, step: 1 | -1): Cursor {
  return { timestamp, sequence: Math.max(0, sequence + step) };
}

/** 56 digits, as AWS's tokens have. */
function writeCursor(direction: 'f' | 'b', { timestamp, sequence }: Cursor): string {
  return `${direction}/${String(timestamp).padStart(40, '0')}${String(sequence).padStart(16, '0')}/s`;
}

function readCursor(token: string): Token {
  const match = /^([fb])\/(\d{40})(\d{16})\/s$/.exec(token);
  if (!match) throw logsErrors.invalidParameter('The specified nextToken is invalid.');
  return { forward: match[1] === 'f', cursor: { timestamp: Number(match[2]), sequence: Number(match[3]) } };
}
