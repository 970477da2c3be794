import type { AwsError } from '../../core/errors.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { Described } from '../admission/admitted.ts';
import type { EndpointLog } from '../integrations/backends.ts';
import type { MethodRequest } from '../request/method-request.ts';
import type { Route } from '../stage/match-resource.ts';
import type { StageSnapshot } from '../stage/stage-snapshot.ts';
import { accessLine } from './access-line.ts';
import type { ApiLogEntry, ApiLogSink } from './api-log-sink.ts';
import { endpointLines } from './execution-lines.ts';
import { recording } from './integration-record.ts';
import { levelLines } from './level-lines.ts';
import { type RequestRecord, requestRecord } from './request-record.ts';
import { sayAnswer, sayAsking, sayExecuting, sayRefusal } from './stage-lines.ts';
import type { StageLogs } from './stage-logs.ts';
import type { Step } from './steps.ts';

/** The logs of one request to a stage, written when it has been answered. */
export interface RequestLog {
  passed(step: Step): void;
  /** The authorizer of the method is asked. */
  asking(): void;
  /** The request goes to its method. */
  executing(request: MethodRequest): void;
  readonly authorizer: EndpointLog;
  readonly integration: EndpointLog;
  /** Why it failed, as clients are not told. */
  told(reason: string): void;
  refused(error: AwsError): void;
  answered(response: HttpResponse): void;
}

export interface LoggedRequest {
  readonly stage: StageSnapshot;
  readonly logs: StageLogs;
  readonly route: Route | undefined;
  /** As far as the request has come. */
  readonly describe: () => Described;
  readonly sink: ApiLogSink;
}

/** Undefined: nothing is logged of it. */
export function requestLog(logged: LoggedRequest): RequestLog | undefined {
  const { logs, route } = logged;
  const level = route ? route.method.logLevel : logs.unrouted;
  if (!logs.access && !level) return undefined;
  const record = requestRecord(logged);
  const lines = levelLines(level, record.ids.requestId);
  const { say } = lines;
  say('info', `Extended Request Id: ${record.ids.extendedRequestId}`);
  return {
    passed: record.steps.passed,
    asking: () => sayAsking(record, say),
    executing(request) {
      record.executed = request;
      sayExecuting(request, say);
    },
    authorizer: recording(record.authorizer, endpointLines(say)),
    integration: recording(record.integration, endpointLines(say)),
    told(reason) {
      if (record.executed) record.integration.error = reason;
      say('error', reason);
    },
    refused(error) {
      record.error = error;
      record.steps.failed(error);
      sayRefusal(error, record.describe(), say);
    },
    answered(response) {
      sayAnswer(response, record, lines);
      if (lines.events().length > 0) write(logged, logs.executionGroups, lines.events());
      if (logs.access) write(logged, logs.access.groups, [lineOf(logs.access, record, response)]);
    },
  };
}

function lineOf({ format }: NonNullable<StageLogs['access']>, record: RequestRecord, response: HttpResponse) {
  return { timestamp: Date.now(), message: accessLine(format, record, response) };
}

function write({ stage, logs, sink }: LoggedRequest, groups: readonly string[], events: ApiLogEntry['events']): void {
  const { account, region } = stage;
  for (const group of groups) sink.append({ account, region, group, stream: logs.stream, events });
}
