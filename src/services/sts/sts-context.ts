import type { AccountRegister } from '../../identity/accounts.ts';
import type { Sealer } from '../../identity/sealer.ts';
import type { AssumeRole } from '../../identity/sessions/assume-role.ts';
import type { Store } from '../../store/store.ts';
import type { Call, UnsignedCall } from '../service.ts';
import type { KeySource } from './web-identity/key-source.ts';

/** What operations of STS work with. */
export interface StsContext extends Call {
  readonly store: Store;
  readonly sealer: Sealer;
  readonly assumeRole: AssumeRole;
  /** The first of them is the management account of the others. */
  readonly accounts: Pick<AccountRegister, 'list' | 'rootKey'>;
}

/** What operations work with whose callers show the papers of an identity provider. */
export interface FederationContext extends UnsignedCall {
  readonly store: Store;
  readonly assumeRole: AssumeRole;
  /** The keys of an issuer of tokens. */
  readonly keysOf: (issuer: string) => KeySource;
}
