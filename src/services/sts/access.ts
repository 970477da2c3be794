import type { AccessRule } from '../service.ts';
import type { operations } from './operations.ts';
import type { StsContext } from './sts-context.ts';

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecuritytokenservice.html */
export const access: Readonly<Record<keyof typeof operations, AccessRule<StsContext>>> = {
  // Decided in the operation: the role's trust policy has a say.
  AssumeRole: () => [],
  GetAccessKeyInfo: () => [{ action: 'sts:GetAccessKeyInfo', resource: '*' }],
  // Cannot be denied, neither of them.
  GetCallerIdentity: () => [],
  GetSessionToken: () => [],
};
