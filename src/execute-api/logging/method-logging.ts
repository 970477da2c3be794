import type { MethodSetting } from '../../services/apigateway/documents.ts';

/** What of an execution is logged: failures, its steps too, or all that goes in and out as well. */
export type LogLevel = 'ERROR' | 'INFO' | 'TRACE';

/** Undefined: nothing. https://docs.aws.amazon.com/apigateway/latest/api/API_MethodSetting.html */
export function logLevelOf(setting: MethodSetting | undefined): LogLevel | undefined {
  switch (setting?.loggingLevel) {
    case 'ERROR':
      return 'ERROR';
    case 'INFO':
      return setting.dataTraceEnabled ? 'TRACE' : 'INFO';
    default:
      return undefined;
  }
}
