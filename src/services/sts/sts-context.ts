import type { AssumeRole } from '../../identity/assume-role.ts';
import type { Sealer } from '../../identity/sealer.ts';
import type { Store } from '../../store/store.ts';
import type { Call } from '../service.ts';

/** What operations of STS work with. */
export interface StsContext extends Call {
  readonly store: Store;
  readonly sealer: Sealer;
  readonly assumeRole: AssumeRole;
}
