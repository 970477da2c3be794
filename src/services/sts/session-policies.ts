import { managedPolicyText } from '../../identity/managed-policy-compiler.ts';
import type { SessionFacts } from '../../identity/principal.ts';
import { compilePolicy, validatePolicy } from '../../policy/index.ts';
import type { Store } from '../../store/store.ts';
import { stsErrors } from './errors.ts';
import type { SessionLoad } from './packed-size.ts';

/**
 * The policies that limit a session: one inline, and managed ones of the session's account or of AWS. Throws
 * MalformedPolicyDocument. https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session
 */
export function sessionPolicies(
  { Policy, PolicyArns = [] }: SessionLoad,
  account: string,
  { store }: { readonly store: Store },
): Pick<SessionFacts, 'policy' | 'policyArns'> {
  // INVARIANT: what a token carries compiles, so that no later request fails over it.
  if (Policy !== undefined)
    compilePolicy(validatePolicy(Policy, 'session'), { name: 'session policy', layer: 'session' });
  const policyArns = PolicyArns.map(({ arn = '' }) => arn);
  for (const arn of policyArns) {
    if (managedPolicyText(store, account, arn) === undefined) throw stsErrors.noSuchSessionPolicy(arn);
  }
  return { ...(Policy !== undefined && { policy: Policy }), policyArns };
}
