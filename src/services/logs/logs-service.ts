import { defineService, type Service } from '../service.ts';
import { access } from './access.ts';
import { constraints } from './constraints.ts';
import { logsErrors } from './errors.ts';
import type { LogsContext, LogsParts } from './logs-context.ts';
import { operations } from './operations.ts';

export function logsService(parts: LogsParts): Service {
  return defineService<LogsContext>({
    name: 'logs',
    constraints,
    operations,
    access,
    context: (call) => ({ ...parts, ...call }),
    conflict: logsErrors.concurrentChange,
  });
}
