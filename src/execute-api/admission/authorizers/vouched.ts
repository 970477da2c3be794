import type { Outsider } from '../../../identity/principal.ts';
import type { AuthorizerContext } from '../admitted.ts';

/** Whom an authorizer vouches for, and what it says of it. */
export interface Vouched {
  /** Whom a user pool vouches for has no policies: anonymous. */
  readonly principal: Outsider;
  readonly context: AuthorizerContext;
}
