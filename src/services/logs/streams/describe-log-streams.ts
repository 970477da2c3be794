import type { LogStreamRecord } from '../../../store/log-segments.ts';
import type { DescribeLogStreamsRequest, DescribeLogStreamsResponse, LogStream } from '../../../wire/models/logs.ts';
import { logsErrors } from '../errors.ts';
import { findLogGroup, placeOf } from '../find-log-group.ts';
import { logStreamArn } from '../log-arns.ts';
import type { LogsContext } from '../logs-context.ts';
import { pageByName } from '../page.ts';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogStreams.html */
export async function describeLogStreams(
  input: DescribeLogStreamsRequest,
  ctx: LogsContext,
): Promise<DescribeLogStreamsResponse> {
  await ctx.functionLogs.flush();
  const { logStreamNamePrefix: prefix, orderBy = 'LogStreamName', descending, limit = 50, nextToken } = input;
  if (prefix !== undefined && orderBy === 'LastEventTime') {
    throw logsErrors.invalidParameter('Cannot order by LastEventTime with a logStreamNamePrefix.');
  }
  const group = findLogGroup(input, ctx);
  const streams = ctx.segments.streams(placeOf(group)).filter(({ name }) => name.startsWith(prefix ?? ''));
  const sorted = [...streams].sort((a, b) => compare(sortKey(a, orderBy), sortKey(b, orderBy)));
  if (descending) sorted.reverse();
  const places = sorted.map((stream, at) => ({ stream, place: String(at).padStart(12, '0') }));
  const page = pageByName(places, ({ place }) => place, limit, nextToken);
  return {
    logStreams: page.items.map(({ stream }) => shown(stream, group.value.name, ctx)),
    nextToken: page.nextToken,
  };
}

function sortKey(stream: LogStreamRecord, orderBy: string): string {
  if (orderBy === 'LogStreamName') return stream.name;
  return `${String(stream.lastEventTimestamp ?? 0).padStart(16, '0')} ${stream.name}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function shown(stream: LogStreamRecord, group: string, { region, account }: LogsContext): LogStream {
  const { name, creationTime, firstEventTimestamp, lastEventTimestamp, lastIngestionTime } = stream;
  return {
    logStreamName: name,
    creationTime,
    firstEventTimestamp,
    lastEventTimestamp,
    lastIngestionTime,
    arn: logStreamArn(region, account, group, name),
    storedBytes: 0,
  };
}
