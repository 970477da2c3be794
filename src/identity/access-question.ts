import type { CompiledPolicy } from '../policy/index.ts';
import type { RequestFacts, ServiceKeys } from './condition-keys.ts';
import type { Outsider, Principal } from './principal.ts';

/** May this principal do this? Every question to the policies has this form. */
export interface AccessQuestion {
  readonly principal: Principal | Outsider;
  /** `execute-api:Invoke` */
  readonly action: string;
  readonly resource: string;
  /** The account that owns the resource: ARNs of some services do not say. */
  readonly resourceAccount: string;
  readonly facts: RequestFacts;
  readonly serviceKeys?: ServiceKeys;
  /** The policy of the resource itself, if it has one. */
  readonly resourcePolicy?: readonly CompiledPolicy[] | undefined;
  /** Role trust policies must themselves allow; being silent is not enough even within the account. */
  readonly resourceMustAllow?: boolean;
  /** The policy of the VPC endpoint that the request came by: it is asked alone, before all others. */
  readonly endpointPolicy?: readonly CompiledPolicy[] | undefined;
}
