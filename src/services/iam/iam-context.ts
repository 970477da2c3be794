import type { Sealer } from '../../identity/sealer.ts';
import type { Store } from '../../store/store.ts';
import type { Call } from '../service.ts';

/** When, for which service and where an access key last signed. */
export interface KeyUse {
  /** Epoch milliseconds. */
  readonly date: number;
  /** The service's namespace, such as `lambda`. */
  readonly service: string;
  readonly region: string;
}

/** What operations of IAM are given beside their call. */
export interface IamParts {
  readonly store: Store;
  readonly sealer: Sealer;
  /** Undefined for a key that never signed; without the port no use is known. */
  readonly keyLastUsed?: (accessKeyId: string) => KeyUse | undefined;
}

/** What operations of IAM work with. */
export interface IamContext extends Call, IamParts {}
