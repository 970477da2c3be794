import { stsErrors } from './errors.ts';

export interface RoleName {
  readonly account: string;
  readonly name: string;
}

const roleArnForm = /^arn:aws:iam::(\d{12}):role\/(?:[\x21-\x7e]*\/)?([^/]+)$/;

/** The account and name in the ARN of a role. Throws ValidationError. */
export function readRoleArn(arn: string): RoleName {
  const [, account, name] = roleArnForm.exec(arn) ?? [];
  if (account === undefined || name === undefined) throw stsErrors.invalidArn(arn);
  return { account, name };
}
