import type { AccountRegister } from '../../identity/accounts.ts';
import type { Identity } from '../../identity/identity.ts';
import type { Sealer } from '../../identity/sealer.ts';
import type { UsageLedger } from '../../identity/usage/usage-ledger.ts';
import type { Store } from '../../store/store.ts';
import type { Call } from '../service.ts';
import type { AccessJobs } from './last-accessed/access-jobs.ts';

/** What IAM is made of. */
export interface IamParts {
  readonly store: Store;
  readonly sealer: Sealer;
  readonly identity: Pick<Identity, 'usage'>;
  readonly accounts: Pick<AccountRegister, 'list' | 'createDate'>;
}

/** What operations of IAM work with. */
export interface IamContext extends Call {
  readonly store: Store;
  readonly sealer: Sealer;
  /** Who did what, and when. */
  readonly usage: UsageLedger;
  readonly accessJobs: AccessJobs;
  readonly accounts: Pick<AccountRegister, 'list' | 'createDate'>;
}
