import type { Clock } from '../../core/clock.ts';
import type { AccountRegister } from '../../identity/accounts.ts';
import type { Sealer } from '../../identity/sealer.ts';
import type { AssumeRole } from '../../identity/sessions/assume-role.ts';
import type { Store } from '../../store/store.ts';
import { defineService, type Service } from '../service.ts';
import { access } from './access.ts';
import { constraints } from './constraints.ts';
import { stsErrors } from './errors.ts';
import { operations, unsignedOperations } from './operations.ts';
import { refuseSession } from './session-calls.ts';
import type { FederationContext, StsContext } from './sts-context.ts';
import type { Fetch } from './web-identity/fetch-json.ts';
import { keySources } from './web-identity/key-source.ts';

export interface StsParts {
  readonly store: Store;
  readonly sealer: Sealer;
  readonly assumeRole: AssumeRole;
  readonly accounts: Pick<AccountRegister, 'list' | 'rootKey'>;
  /** Asks identity providers for their keys. */
  readonly fetch: Fetch;
  readonly now: Clock;
}

/** STS. What a session may not call is refused before anybody is asked for a permission. */
export function stsService({ store, sealer, assumeRole, accounts, fetch, now }: StsParts): Service {
  const keysOf = keySources(fetch, now);
  const service = defineService<StsContext, FederationContext>({
    name: 'sts',
    constraints,
    operations,
    access,
    context: (call) => ({ ...call, store, sealer, assumeRole, accounts }),
    unsigned: { operations: unsignedOperations, context: (call) => ({ ...call, store, assumeRole, keysOf }) },
    conflict: stsErrors.concurrentChange,
  });
  return {
    ...service,
    demands(operation, input, call) {
      refuseSession(operation, call.principal);
      return service.demands(operation, input, call);
    },
  };
}
