import { stsErrors } from './errors.ts';

/** The account that AssumeRoot is for: its id, or the ARN of its root user. Throws ValidationError. */
export function targetAccount(text: string): string {
  const [, id, ofArn] = /^(?:(\d{12})|arn:aws:iam::(\d{12}):root)$/.exec(text) ?? [];
  const account = id ?? ofArn;
  if (account === undefined) throw stsErrors.invalidArn(text);
  return account;
}
