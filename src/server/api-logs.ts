import type { LogSink } from '../core/ports/log-sink.ts';
import type { ApiLogSink } from '../execute-api/logging/api-log-sink.ts';
import { logRoleOf, logSession } from '../services/apigateway/account/log-role.ts';
import type { Store } from '../store/store.ts';

/**
 * The logs of stages, written with the role of the account: without one that API Gateway may assume nothing is written.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 */
export function apiLogs(store: Store, sink: LogSink): ApiLogSink {
  return {
    append(entry) {
      const { account, region } = entry;
      const role = logRoleOf({ store, account, region, now: Date.now() });
      if (role !== undefined) sink.append({ ...entry, role, sessionName: logSession });
    },
  };
}
