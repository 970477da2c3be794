import type { GetCallerIdentityResponse } from '../../wire/models/sts.ts';
import type { StsContext } from './sts-context.ts';

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html */
export function getCallerIdentity(_input: object, { principal }: StsContext): GetCallerIdentityResponse {
  return { UserId: principal.userId, Account: principal.account, Arn: principal.arn };
}
