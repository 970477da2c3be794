import { managedPolicyText } from '../../identity/policies/managed-policy-compiler.ts';
import type { SessionFacts } from '../../identity/principal.ts';
import { compilePolicy, isIncompleteArn, type PolicyDocument, validatePolicy } from '../../policy/index.ts';
import type { Store } from '../../store/store.ts';
import { stsErrors } from './errors.ts';
import type { SessionLoad } from './packed-size.ts';

/**
 * The policies that limit a session: one inline, and managed ones (see `requireSessionPolicies`). Throws
 * MalformedPolicyDocument. https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session
 */
export function sessionPolicies({ Policy, PolicyArns = [] }: SessionLoad): Pick<SessionFacts, 'policy' | 'policyArns'> {
  // INVARIANT: what a token carries compiles, so that no later request fails over it.
  if (Policy !== undefined) compilePolicy(readSessionPolicy(Policy), { name: 'session policy', layer: 'session' });
  return { ...(Policy !== undefined && { policy: Policy }), policyArns: PolicyArns.map(({ arn = '' }) => arn) };
}

function readSessionPolicy(text: string): PolicyDocument {
  return validatePolicy(text, 'session');
}

/**
 * The same of a role session, whose inline policy must name whole ARNs: those that IAM completes in other policies are not
 * supported here. AWS's text for it is not known.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export function roleSessionPolicies(load: SessionLoad): ReturnType<typeof sessionPolicies> {
  const { statements } = load.Policy === undefined ? noPolicy : readSessionPolicy(load.Policy);
  const incomplete = statements.flatMap(({ resource }) => resource?.values ?? []).find(isIncompleteArn);
  if (incomplete !== undefined) throw stsErrors.incompleteArn(incomplete);
  return sessionPolicies(load);
}

const noPolicy: Pick<PolicyDocument, 'statements'> = { statements: [] };

/**
 * Managed session policies are of the session's account or of AWS. Throws MalformedPolicyDocument.
 * INVARIANT: asked only when the session is granted, so that nobody else learns which policies there are.
 */
export function requireSessionPolicies(
  { PolicyArns = [] }: SessionLoad,
  account: string,
  { store }: { readonly store: Store },
): void {
  for (const { arn = '' } of PolicyArns) {
    if (managedPolicyText(store, account, arn) === undefined) throw stsErrors.noSuchSessionPolicy(arn);
  }
}
