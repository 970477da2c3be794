import type {
  InputLogEvent,
  PutLogEventsRequest,
  PutLogEventsResponse,
  RejectedLogEventsInfo,
} from '../../../wire/models/logs.ts';
import { refuseParameters } from '../../refuse-parameters.ts';
import { logsErrors } from '../errors.ts';
import { expiryOf, findLogGroup, placeOf } from '../find-log-group.ts';
import type { LogsContext } from '../logs-context.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const mostBytes = 1_048_576;
/** What each event counts besides its message. */
const eventOverhead = 26;

/**
 * Stores a batch, which is on the disk when this answers: in chronological order, within 24 hours, at most 1 MB. Events too old, too new or expired are left out
 * and named in the answer. https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html
 */
export async function putLogEvents(input: PutLogEventsRequest, ctx: LogsContext): Promise<PutLogEventsResponse> {
  refuseParameters('logs:PutLogEvents', input, ['entity']);
  const group = findLogGroup(input, ctx);
  const place = placeOf(group);
  if (!ctx.segments.stream(place, input.logStreamName)) throw logsErrors.noSuchStream();
  checkBatch(input.logEvents);
  const expiry = expiryOf(group, ctx.now);
  const kept = input.logEvents.filter(({ timestamp }) => verdict(timestamp, ctx.now, expiry) === 'kept');
  const isStored = kept.length === 0 || (await ctx.segments.append(place, input.logStreamName, kept, ctx.now));
  if (!isStored) throw logsErrors.noSuchStream();
  return {
    nextSequenceToken: sequenceToken(ctx.now),
    rejectedLogEventsInfo: rejected(input.logEvents, ctx.now, expiry),
  };
}

/** Still answered, and no longer asked for: any is taken. */
function sequenceToken(now: number): string {
  return `49${String(now).padStart(54, '0')}`;
}

function checkBatch(events: readonly InputLogEvent[]): void {
  for (const [at, { timestamp }] of events.entries()) {
    if (at > 0 && timestamp < events[at - 1]!.timestamp) {
      throw logsErrors.invalidParameter('Log events in a single PutLogEvents request must be in chronological order.');
    }
  }
  if (events.at(-1)!.timestamp - events[0]!.timestamp > dayMs) {
    throw logsErrors.invalidParameter(
      'The batch of log events in a single PutLogEvents request cannot span more than 24 hours.',
    );
  }
  const bytes = events.reduce((sum, { message }) => sum + Buffer.byteLength(message) + eventOverhead, 0);
  if (bytes > mostBytes) {
    throw logsErrors.invalidParameter(`Upload too large: ${bytes} bytes exceeds limit of ${mostBytes}`);
  }
}

function verdict(timestamp: number, now: number, expiry: number): 'kept' | 'too-old' | 'expired' | 'too-new' {
  if (timestamp < now - 14 * dayMs) return 'too-old';
  if (timestamp < expiry) return 'expired';
  return timestamp > now + 2 * hourMs ? 'too-new' : 'kept';
}

function rejected(events: readonly InputLogEvent[], now: number, expiry: number): RejectedLogEventsInfo | undefined {
  const verdicts = events.map(({ timestamp }) => verdict(timestamp, now, expiry));
  if (verdicts.every((each) => each === 'kept')) return undefined;
  const tooNew = verdicts.indexOf('too-new');
  const tooOld = verdicts.lastIndexOf('too-old');
  const expired = verdicts.lastIndexOf('expired');
  return {
    ...(tooNew >= 0 && { tooNewLogEventStartIndex: tooNew }),
    ...(tooOld >= 0 && { tooOldLogEventEndIndex: tooOld + 1 }),
    ...(expired >= 0 && { expiredLogEventEndIndex: expired + 1 }),
  };
}
