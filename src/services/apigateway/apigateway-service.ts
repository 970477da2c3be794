import { defineService, type Service } from '../service.ts';
import { access } from './access.ts';
import type { ApigatewayContext, ApigatewayParts } from './apigateway-context.ts';
import { constraints } from './constraints.ts';
import { apigatewayErrors } from './errors.ts';
import { planned } from './import-export/planned-import.ts';
import { operations } from './operations.ts';

export function apigatewayService(parts: ApigatewayParts): Service {
  return defineService<ApigatewayContext>({
    name: 'apigateway',
    constraints,
    operations,
    access,
    reading: { ImportRestApi: planned, PutRestApi: planned },
    context: (call) => ({ ...parts, ...call }),
    conflict: apigatewayErrors.concurrentChange,
  });
}
