import type { AwsError } from '../../../core/errors.ts';
import type { Caller } from '../../../policy/index.ts';
import { simulationErrors } from './errors.ts';

const userArn = /^arn:aws:iam::(\d{12}):user\/(?:[\x21-\x7e]+\/)?([\w+=,.@-]+)$/;

/** A user, of whom a resource's policy can speak, or anybody of the account. */
export interface SimulatedCaller extends Caller {
  readonly account: string;
  readonly name?: string;
}

/**
 * Only a user can be the caller.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html
 * Throws InvalidInput for another ARN.
 */
export function callerNamed(arn: string): SimulatedCaller {
  const [, account, name] = userArn.exec(arn) ?? [];
  if (account === undefined || name === undefined) throw refusal(arn);
  return { kind: 'user', account, arn, name };
}

function refusal(arn: string): AwsError {
  const isEntity = /^arn:aws:iam::\d{12}:(?:role|group)\//.test(arn);
  return isEntity ? simulationErrors.notAUserCaller() : simulationErrors.invalidEntityArn(arn);
}

/** Whose policies are simulated, when that is a user; else nobody in particular. */
export function callerFrom(sourceArn: string | undefined, account: string): SimulatedCaller {
  return sourceArn !== undefined && userArn.test(sourceArn) ? callerNamed(sourceArn) : { kind: 'user', account };
}
