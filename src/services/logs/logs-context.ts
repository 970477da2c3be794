import type { LogSegments } from '../../store/log-segments.ts';
import type { Store } from '../../store/store.ts';
import type { Call } from '../service.ts';

/** What operations of CloudWatch Logs work with. */
export interface LogsContext extends Call {
  readonly store: Store;
  readonly segments: LogSegments;
}
