/** Parts of an ARN: arn, partition, service, region, account, resource. */
const most = 6;

/**
 * The fields of an ARN as a policy writes it; the last has the colons behind it. A colon inside of a variable, as in
 * `${aws:PrincipalAccount}`, ends no field.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export function arnFields(resource: string): string[] {
  const fields: string[] = [];
  let from = 0;
  for (const { 0: part, index } of resource.matchAll(/\$\{[^{}]*\}|:/g)) {
    if (part !== ':') continue;
    if (fields.length === most - 1) break;
    fields.push(resource.slice(from, index));
    from = index + 1;
  }
  return [...fields, resource.slice(from)];
}

/** Whether fields are missing at the end, which IAM completes with wildcards where it takes such a resource. */
export function isIncompleteArn(resource: string): boolean {
  return resource !== '*' && arnFields(resource).length < most;
}
