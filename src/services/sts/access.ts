import { iamArn } from '../../core/arn.ts';
import { federatedUserArn } from '../../identity/principal.ts';
import type { AssumeRootRequest, GetFederationTokenRequest } from '../../wire/models/sts.ts';
import type { AccessDemand, AccessRule } from '../service.ts';
import type { operations } from './operations.ts';
import { sessionTagKeys } from './session-tag-keys.ts';
import type { StsContext } from './sts-context.ts';
import { targetAccount } from './target-account.ts';

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecuritytokenservice.html */
export const access: Readonly<Record<keyof typeof operations, AccessRule<StsContext>>> = {
  // Decided in the operation: the role's trust policy has a say.
  AssumeRole: () => [],
  AssumeRoot: ({ TargetPrincipal, TaskPolicyArn }: AssumeRootRequest) => [
    {
      action: 'sts:AssumeRoot',
      resource: iamArn(targetAccount(TargetPrincipal), 'root'),
      keys: { 'sts:taskpolicyarn': TaskPolicyArn.arn },
    },
  ],
  DecodeAuthorizationMessage: () => [{ action: 'sts:DecodeAuthorizationMessage', resource: '*' }],
  GetAccessKeyInfo: () => [{ action: 'sts:GetAccessKeyInfo', resource: '*' }],
  // Cannot be denied, neither of them.
  GetCallerIdentity: () => [],
  GetSessionToken: () => [],
  GetFederationToken: federationDemands,
};

/** Passing tags needs sts:TagSession besides. */
function federationDemands(input: GetFederationTokenRequest, { account }: StsContext): AccessDemand[] {
  const resource = federatedUserArn(account, input.Name);
  const tagged = (input.Tags ?? []).length > 0;
  return ['sts:GetFederationToken', ...(tagged ? ['sts:TagSession'] : [])].map((action) => ({
    action,
    resource,
    keys: sessionTagKeys(input),
  }));
}
