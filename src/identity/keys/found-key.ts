import type { Principal } from '../principal.ts';

/**
 * A key that was found: its secret, and who it stands for. INVARIANT: the same object as long as nothing about it has
 * changed, so that what is worked out from it can be remembered beside it.
 */
export interface FoundKey {
  readonly secretAccessKey: string;
  readonly principal: Principal;
}
