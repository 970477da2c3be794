import type { AssumeRole } from '../../identity/assume-role.ts';
import type { Sealer } from '../../identity/sealer.ts';
import type { Store } from '../../store/store.ts';
import { defineService, type Service } from '../service.ts';
import { access } from './access.ts';
import { constraints } from './constraints.ts';
import { stsErrors } from './errors.ts';
import { operations } from './operations.ts';
import type { StsContext } from './sts-context.ts';

export interface StsParts {
  readonly store: Store;
  readonly sealer: Sealer;
  readonly assumeRole: AssumeRole;
}

export function stsService({ store, sealer, assumeRole }: StsParts): Service {
  return defineService<StsContext>({
    name: 'sts',
    constraints,
    operations,
    access,
    context: (call) => ({ ...call, store, sealer, assumeRole }),
    conflict: stsErrors.concurrentChange,
  });
}
