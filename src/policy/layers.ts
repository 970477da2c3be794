import type { CompiledPolicy } from './compiled-policy.ts';

/**
 * The policies that apply to a request. A layer that is undefined does not apply; a layer that is an empty list applies and
 * allows nothing.
 */
export interface PolicyLayers {
  /** The caller's own policies, inline and managed, with those of its groups. Empty for callers that have none. */
  readonly identity: readonly CompiledPolicy[];
  readonly boundary?: readonly CompiledPolicy[] | undefined;
  /** Policies passed when the session was made: a union among themselves. */
  readonly session?: readonly CompiledPolicy[] | undefined;
  /** The resource's policy; for sts:AssumeRole the role's trust policy. */
  readonly resource?: readonly CompiledPolicy[] | undefined;
  /** Levels from the organization's root to the account: one policy of each level must allow. */
  readonly scp?: readonly (readonly CompiledPolicy[])[] | undefined;
  readonly rcp?: readonly (readonly CompiledPolicy[])[] | undefined;
  readonly endpoint?: readonly CompiledPolicy[] | undefined;
  /** The endpoint's policy is asked by itself, and no other. */
  readonly endpointAlone?: boolean | undefined;
  /** Role trust policies and KMS key policies must allow themselves, also in one account. */
  readonly resourceMustAllow?: boolean | undefined;
}
