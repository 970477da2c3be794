import type { Layer } from '../compiled-policy.ts';
import type { Decision } from '../decision.ts';

interface Phrase {
  /** After "because no" and before "allows". Undefined where AWS speaks of an explicit deny even so. */
  readonly implicit: string | undefined;
  /** After "with an explicit deny in". */
  readonly explicit: string;
  /** The policy's ARN follows an explicit deny, if it has one. */
  readonly namesPolicy: boolean;
}

/**
 * What AWS's messages call each layer.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 * https://aws.amazon.com/blogs/security/enhanced-access-denied-error-messages-with-policy-arns
 */
const phrases: Readonly<Record<Layer, Phrase>> = {
  identity: { implicit: 'identity-based policy', explicit: 'an identity-based policy', namesPolicy: true },
  resource: { implicit: 'resource-based policy', explicit: 'a resource-based policy', namesPolicy: false },
  trust: { implicit: 'role trust policy', explicit: 'the role trust policy', namesPolicy: false },
  boundary: { implicit: 'permissions boundary', explicit: 'a permissions boundary', namesPolicy: true },
  session: { implicit: 'session policy', explicit: 'a session policy', namesPolicy: true },
  scp: { implicit: undefined, explicit: 'a service control policy', namesPolicy: true },
  rcp: { implicit: undefined, explicit: 'a resource control policy', namesPolicy: true },
  endpoint: { implicit: 'VPC endpoint policy', explicit: 'a VPC endpoint policy', namesPolicy: false },
};

/**
 * The end of an access-denied message, beginning with a space, such as ` because no identity-based policy allows the
 * execute-api:Invoke action`. Empty for a decision that allows.
 */
export function denialReason(decision: Decision, action: string): string {
  if (decision.effect === 'allow' || !decision.layer) return '';
  const { implicit, explicit, namesPolicy } = phrases[decision.layer];
  if (decision.effect === 'implicit-deny' && implicit) return ` because no ${implicit} allows the ${action} action`;
  const arn = namesPolicy ? decision.policy?.arn : undefined;
  return ` with an explicit deny in ${explicit}${arn ? `: ${arn}` : ''}`;
}
