/** The name of a role, without the path that its ARN may hold. */
export function roleName(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}
