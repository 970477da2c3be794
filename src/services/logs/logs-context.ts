import type { LogSegments } from '../../store/log-segments.ts';
import type { Store } from '../../store/store.ts';
import type { Call } from '../service.ts';
import type { FunctionLogs } from './functions/function-log-sink.ts';

/** What CloudWatch Logs is made of besides the call. */
export interface LogsParts {
  readonly store: Store;
  readonly segments: LogSegments;
  /** Whoever reads sees what functions have logged so far. */
  readonly functionLogs: Pick<FunctionLogs, 'flush'>;
}

/** What operations of CloudWatch Logs work with. */
export interface LogsContext extends Call, LogsParts {}
