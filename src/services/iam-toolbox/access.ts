import type { AccessRule } from '../service.ts';
import type { IamToolboxContext } from './iam-toolbox-context.ts';
import type { operations } from './operations.ts';

/** https://docs.aws.amazon.com/iam-toolbox/latest/APIReference/API_Operations.html: permissions of IAM, without resources. */
export const access: Readonly<Record<keyof typeof operations, AccessRule<IamToolboxContext>>> = {
  GetRequestAuthorizationDetails: () => [{ action: 'iam:GetRequestAuthorizationDetails', resource: '*' }],
  GetRequestAuthorizationPolicy: () => [{ action: 'iam:GetRequestAuthorizationPolicy', resource: '*' }],
};
