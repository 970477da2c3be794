import { managedPolicies, roles, users } from '../../../identity/documents.ts';
import type { GetAccountSummaryResponse } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { quotas } from '../quotas.ts';

/**
 * Counts what there is, zero of what cannot be made here, and the quotas that are held.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html
 */
export function getAccountSummary(_input: object, { store, account }: IamContext): GetAccountSummaryResponse {
  const policies = managedPolicies.list(store, account, '');
  return {
    SummaryMap: {
      Users: users.list(store, account, '').length,
      UsersQuota: quotas.UsersPerAccount,
      Groups: 0,
      Roles: roles.list(store, account, '').length,
      RolesQuota: quotas.RolesPerAccount,
      Policies: policies.length,
      PoliciesQuota: quotas.PoliciesPerAccount,
      PolicySizeQuota: quotas.PolicySize,
      VersionsPerPolicyQuota: quotas.VersionsPerPolicy,
      AccessKeysPerUserQuota: quotas.AccessKeysPerUser,
      UserPolicySizeQuota: quotas.UserPolicySize,
      RolePolicySizeQuota: quotas.RolePolicySize,
      AssumeRolePolicySizeQuota: quotas.ACLSizePerRole,
      AttachedPoliciesPerUserQuota: quotas.PoliciesPerUser,
      AttachedPoliciesPerRoleQuota: quotas.PoliciesPerRole,
      InstanceProfiles: 0,
      ServerCertificates: 0,
      Providers: 0,
      MFADevices: 0,
      MFADevicesInUse: 0,
      AccountMFAEnabled: 0,
      AccountAccessKeysPresent: 1,
      AccountSigningCertificatesPresent: 0,
    },
  };
}
