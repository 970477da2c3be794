/** The page of a user, group or role. */
export function entityPath(kind: 'user' | 'group' | 'role', name: string): string {
  return `/iam/${kind}s/${encodeURIComponent(name)}`;
}

/** The page of a managed policy. */
export function policyPath(arn: string): string {
  return `/iam/policies/${segments(arn)}`;
}

/** The page of an identity provider. */
export function providerPath(arn: string): string {
  return `/iam/providers/${segments(arn)}`;
}

/** An ARN in an address, segment by segment. */
function segments(arn: string): string {
  return arn.split('/').map(encodeURIComponent).join('/').replaceAll('%3A', ':');
}

/** Whether the account may change it; AWS's own belong to the account `aws`. */
export function isOwnPolicy(arn: string): boolean {
  return !arn.startsWith('arn:aws:iam::aws:');
}
