import type { LogSegments } from '../../store/log-segments.ts';
import type { Store } from '../../store/store.ts';
import { defineService, type Service } from '../service.ts';
import { access } from './access.ts';
import { constraints } from './constraints.ts';
import { logsErrors } from './errors.ts';
import type { LogsContext } from './logs-context.ts';
import { operations } from './operations.ts';

export function logsService(parts: { readonly store: Store; readonly segments: LogSegments }): Service {
  return defineService<LogsContext>({
    name: 'logs',
    constraints,
    operations,
    access,
    context: (call) => ({ ...parts, ...call }),
    conflict: logsErrors.concurrentChange,
  });
}
