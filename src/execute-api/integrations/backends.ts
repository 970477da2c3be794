import type { FunctionInvoker } from '../../core/ports/function-invoker.ts';
import type { ServiceCaller } from '../../core/ports/service-caller.ts';
import type { UserPools } from '../../core/ports/user-pools.ts';
import type { LinkTargets } from '../../core/ports/vpc-links.ts';
import type { BackEndClient } from '../../http/back-end/back-end.ts';
import type { RawHeader } from '../../http/raw-request.ts';
import type { Outsider, Principal } from '../../identity/principal.ts';
import type { RuledRequest } from '../../identity/rulings/rulings.ts';
import type { AssumeRole } from '../../identity/sessions/assume-role.ts';

import type { MayInvalidate } from '../caching/may-invalidate.ts';
import type { Way } from '../way.ts';

/** What integrations and authorizers reach. */
export interface Backends {
  readonly functions: FunctionInvoker<Principal | Outsider, RuledRequest>;
  readonly assumeRole: AssumeRole;
  readonly http: BackEndClient;
  readonly services: ServiceCaller;
  readonly userPools: UserPools;
  readonly vpcLinks: LinkTargets;
}

/** Takes down what goes to an endpoint and what comes back. */
export interface EndpointLog {
  request(uri: string, headers: readonly RawHeader[], body: Buffer | string): void;
  sending(uri: string): void;
  received(status: number, latencyMs: number, headers: readonly RawHeader[], body: Buffer | string): void;
  /** The function of an authorizer answered: undefined where it failed. */
  functionAnswered(status: number, requestId: string, payload: Buffer | undefined): void;
}

/** What an execution has besides its request. */
export interface Execution {
  readonly backends: Backends;
  /** Takes the reason of a failure that clients are not told, and what to do about it. */
  readonly told: (reason: string, remedy?: string) => void;
  /** Keeps what is asked of the policies. */
  readonly asked?: RuledRequest;
  readonly log?: EndpointLog | undefined;
  /** Takes what the request comes to; absent: nothing of it is traced. */
  readonly way?: Way | undefined;
  /** Whether the caller may have a cached answer made anew; undefined: there are none. */
  readonly mayInvalidate?: MayInvalidate;
}
