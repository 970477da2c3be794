/**
 * An Amazon Resource Name in its six parts. `resource` is everything after the fifth colon.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

/** Parses `arn:partition:service:region:account:resource`; undefined when it is not an ARN. */
export function parseArn(text: string): Arn | undefined {
  const match = /^arn:([^:]+):([^:]+):([^:]*):([^:]*):(.+)$/s.exec(text);
  if (!match) return undefined;
  const [, partition = '', service = '', region = '', account = '', resource = ''] = match;
  return { partition, service, region, account, resource };
}

export function formatArn(arn: Omit<Arn, 'partition'>): string {
  return `arn:aws:${arn.service}:${arn.region}:${arn.account}:${arn.resource}`;
}

/** An ARN of IAM: no region. `resource` such as `role/path/name`. */
export function iamArn(account: string, resource: string): string {
  return `arn:aws:iam::${account}:${resource}`;
}

/** `arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION`: the role's name without its path. */
export function assumedRoleArn(account: string, roleName: string, sessionName: string): string {
  return `arn:aws:sts::${account}:assumed-role/${roleName}/${sessionName}`;
}
