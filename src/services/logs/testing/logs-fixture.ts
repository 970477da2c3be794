import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  type InputLogEvent,
  PutLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { type ControlPlane, startControlPlane } from '../../../../test/sdk-harness.ts';
import { type LogSegments, logSegments } from '../../../store/log-segments.ts';
import { logsService } from '../logs-service.ts';

export const logGroupName = '/aws/lambda/hello';
export const logStreamName = '2026/01/31/[$LATEST]0123456789abcdef';

export interface LogsFixture extends ControlPlane {
  readonly logs: CloudWatchLogsClient;
  readonly segments: LogSegments;
  readonly functionLogs: { flush(): Promise<void> };
  /** Makes the group and the stream of these tests. */
  stream(): Promise<void>;
  put(events: readonly InputLogEvent[]): ReturnType<typeof sendEvents>;
}

export async function logsFixture(): Promise<LogsFixture> {
  const segments = logSegments(':memory:');
  const functionLogs = { flush: async () => {} };
  const plane = await startControlPlane(({ store }) => ({ logs: logsService({ store, segments, functionLogs }) }));
  const logs = plane.client(CloudWatchLogsClient);
  return {
    ...plane,
    logs,
    segments,
    functionLogs,
    async stream() {
      await logs.send(new CreateLogGroupCommand({ logGroupName }));
      await logs.send(new CreateLogStreamCommand({ logGroupName, logStreamName }));
    },
    put: (events) => sendEvents(logs, events),
  };
}

function sendEvents(logs: CloudWatchLogsClient, events: readonly InputLogEvent[]) {
  return logs.send(new PutLogEventsCommand({ logGroupName, logStreamName, logEvents: [...events] }));
}
