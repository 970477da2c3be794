import type { Store } from '../../store/store.ts';
import { defineService, type Service } from '../service.ts';
import { access } from './access.ts';
import type { ApigatewayContext } from './apigateway-context.ts';
import { constraints } from './constraints.ts';
import { apigatewayErrors } from './errors.ts';
import type { MethodTester } from './method-tester.ts';
import { operations } from './operations.ts';

export function apigatewayService(parts: { readonly store: Store; readonly methodTester: MethodTester }): Service {
  return defineService<ApigatewayContext>({
    name: 'apigateway',
    constraints,
    operations,
    access,
    context: (call) => ({ ...parts, ...call }),
    conflict: apigatewayErrors.concurrentChange,
  });
}
