import { hash } from 'node:crypto';
import type { StageDocument } from '../../services/apigateway/documents.ts';
import type { MethodSettings } from '../throttling/method-throttle.ts';
import { type AccessLogFormat, compileAccessLogFormat } from './access-log-format.ts';
import { type LogLevel, logLevelOf } from './method-logging.ts';

/** Where a stage logs its requests. */
export interface StageLogs {
  readonly access: { readonly groups: readonly string[]; readonly format: AccessLogFormat } | undefined;
  readonly executionGroups: readonly string[];
  /** The name of the log stream in each group. */
  readonly stream: string;
  /** Of requests for no method. */
  readonly unrouted: LogLevel | undefined;
}

interface Place {
  readonly apiId: string;
  readonly stageName: string;
}

/**
 * Undefined: the stage logs nothing. What a canary logs is found in the groups of the stage, and in groups of its own.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html
 */
export function compileStageLogs(
  { accessLogSettings = {}, deploymentId }: StageDocument,
  { apiId, stageName }: Place,
  settings: MethodSettings,
  isCanary: boolean,
): StageLogs | undefined {
  const { destinationArn, format } = accessLogSettings;
  const groupsOf = (group: string) => (isCanary ? [group, `${group}/Canary`] : [group]);
  const hasAccess = destinationArn !== undefined && format !== undefined;
  if (!hasAccess && ![...settings.values()].some(logLevelOf)) return undefined;
  return {
    access: hasAccess
      ? { groups: groupsOf(groupOf(destinationArn)), format: compileAccessLogFormat(format) }
      : undefined,
    executionGroups: groupsOf(`API-Gateway-Execution-Logs_${apiId}/${stageName}`),
    stream: hash('md5', `${apiId}/${stageName}/${deploymentId}`, 'hex'),
    unrouted: logLevelOf(settings.get('*/*')),
  };
}

/** Its name: the ARN of a group ends with it, or with `:*`. */
function groupOf(destinationArn: string): string {
  return destinationArn.split(':')[6] ?? '';
}
