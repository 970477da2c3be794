import type { AccountRegister } from '../../identity/accounts.ts';
import type { AssumeRole } from '../../identity/sessions/assume-role.ts';
import type { Blobs } from '../../store/blobs.ts';
import type { Store } from '../../store/store.ts';
import type { Call } from '../service.ts';
import type { FunctionRuntime } from './ports.ts';

/** What Lambda is made of besides the call. */
export interface LambdaParts {
  readonly store: Store;
  /** Code packages as they were uploaded. */
  readonly blobs: Blobs;
  readonly runtime: FunctionRuntime;
  readonly assumeRole: AssumeRole;
  readonly accounts: Pick<AccountRegister, 'list'>;
  /** A link to a code package that ends after ten minutes. */
  readonly codeLocation: (sha256Hex: string) => string;
  /** Does something soon, after the answer is on its way. */
  readonly later: (task: () => Promise<unknown>) => void;
}

/** What operations of Lambda work with. */
export interface LambdaContext extends Call, LambdaParts {}
