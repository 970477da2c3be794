import type { Sealer } from '../../identity/sealer.ts';
import type { Store } from '../../store/store.ts';
import type { Call } from '../service.ts';

/** What operations of IAM work with. */
export interface IamContext extends Call {
  readonly store: Store;
  readonly sealer: Sealer;
}
