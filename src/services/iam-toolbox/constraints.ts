import type { Constraints } from '../../wire/constraints.ts';

/** https://docs.aws.amazon.com/iam-toolbox/latest/APIReference/API_GetRequestAuthorizationPolicy.html */
export const constraints: Constraints = {
  '*': {
    authorizationId: { length: [0, 256], pattern: '[0123456789abcdefghijklmnopqrstuvwxyz]+' },
    policyUri: { length: [1, 2048] },
  },
};
