import type { Store } from '../../store/store.ts';
import type { Call } from '../service.ts';
import type { MethodTester } from './method-tester.ts';

/** What operations of API Gateway work with. */
export interface ApigatewayContext extends Call {
  readonly store: Store;
  readonly methodTester: MethodTester;
}
