import type { Constraints } from '../../wire/constraints.ts';

// That names are too long is said in other words: see name-lengths.ts.
const groupName = { length: [1], pattern: '[\\.\\-_/#A-Za-z0-9]+' } as const;
const streamName = { length: [1], pattern: '[^:*]*' } as const;
const tagKey = { length: [1, 128], pattern: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+' } as const;
const prefix = { length: [1, 512] } as const;
const retentionDays = new Set([
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
]);

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_Operations.html, page by page. */
export const constraints: Constraints = {
  '*': {
    logGroupName: groupName,
    logStreamName: streamName,
    logGroupClass: { values: ['STANDARD', 'INFREQUENT_ACCESS', 'DELIVERY', 'ESSENTIALS'] },
    kmsKeyId: { length: [0, 256] },
    nextToken: { length: [1] },
    // The ARN with `:*` at its end is none that these take.
    resourceArn: { length: [1, 1011], pattern: '[\\w+=/:,.@-]*', hidden: true },
    tags: {
      length: [1, 50],
      mapKeys: tagKey,
      mapValues: { length: [0, 256], pattern: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*' },
    },
    tagKeys: { length: [0, 50], items: tagKey },
    logGroupIdentifier: { length: [1, 2048], pattern: '[\\w#+=/:,.@-]*', hidden: true },
  },
  DescribeLogGroupsRequest: {
    logGroupNamePrefix: { ...groupName, ...prefix },
    logGroupNamePattern: { length: [0, 512], pattern: '[\\.\\-_/#A-Za-z0-9]*' },
    limit: { range: [1, 50] },
  },
  DescribeLogStreamsRequest: {
    logStreamNamePrefix: { ...streamName, ...prefix },
    limit: { range: [1, 50] },
    orderBy: { values: ['LogStreamName', 'LastEventTime'] },
  },
  UntagLogGroupRequest: { tags: { length: [1], items: tagKey } },
  PutLogEventsRequest: { logEvents: { length: [1, 10_000] } },
  InputLogEvent: { timestamp: { range: [0] }, message: { length: [1] } },
  GetLogEventsRequest: { startTime: { range: [0] }, endTime: { range: [0] }, limit: { range: [1, 10_000] } },
  FilterLogEventsRequest: {
    startTime: { range: [0] },
    endTime: { range: [0] },
    limit: { range: [1, 10_000] },
    logStreamNames: { length: [1, 100], items: { ...streamName, ...prefix } },
    logStreamNamePrefix: { ...streamName, ...prefix },
    filterPattern: { length: [0, 1024] },
  },
};

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
export function isRetention(days: number): boolean {
  return retentionDays.has(days);
}
