/** The page of a user, group or role. */
export function entityPath(kind: 'user' | 'group' | 'role', name: string): string {
  return `/iam/${kind}s/${encodeURIComponent(name)}`;
}

/** The page of a managed policy: its ARN, segment by segment. */
export function policyPath(arn: string): string {
  return `/iam/policies/${arn.split('/').map(encodeURIComponent).join('/').replaceAll('%3A', ':')}`;
}
