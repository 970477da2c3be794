import {
  groups,
  instanceProfiles,
  managedPolicies,
  mfaDevices,
  oidcProviders,
  roles,
  samlProviders,
  users,
} from '../../../identity/documents.ts';
import type { Collection } from '../../../store/collection.ts';
import type { GetAccountSummaryResponse } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { policyUsage } from '../managed-policies/policy-usage.ts';
import { quotas } from '../quotas.ts';

/** The quotas that are held, by the names that the summary has for them. */
const heldQuotas = {
  UsersQuota: quotas.UsersPerAccount,
  GroupsQuota: quotas.GroupsPerAccount,
  RolesQuota: quotas.RolesPerAccount,
  InstanceProfilesQuota: quotas.InstanceProfilesPerAccount,
  PoliciesQuota: quotas.PoliciesPerAccount,
  PolicySizeQuota: quotas.PolicySize,
  VersionsPerPolicyQuota: quotas.VersionsPerPolicy,
  AccessKeysPerUserQuota: quotas.AccessKeysPerUser,
  GroupsPerUserQuota: quotas.GroupsPerUser,
  UserPolicySizeQuota: quotas.UserPolicySize,
  GroupPolicySizeQuota: quotas.GroupPolicySize,
  RolePolicySizeQuota: quotas.RolePolicySize,
  AssumeRolePolicySizeQuota: quotas.ACLSizePerRole,
  AttachedPoliciesPerUserQuota: quotas.PoliciesPerUser,
  AttachedPoliciesPerGroupQuota: quotas.PoliciesPerGroup,
  AttachedPoliciesPerRoleQuota: quotas.PoliciesPerRole,
};

/** Quotas of what cannot be made here, or not so many, and the form of session tokens. */
const fixed = {
  PolicyVersionsInUseQuota: 10_000,
  ServerCertificatesQuota: 20,
  SigningCertificatesPerUserQuota: 2,
  GlobalEndpointTokenVersion: 1,
};

/**
 * Counts what there is, zero of what cannot be made here, and the quotas that are held.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html
 */
export function getAccountSummary(_input: object, ctx: IamContext): GetAccountSummaryResponse {
  const { store, account } = ctx;
  const { attached, bounding } = policyUsage(ctx);
  const count = (documents: Collection<unknown>) => documents.list(store, account, '').length;
  const enabled = mfaDevices.list(store, account, '').filter(({ value }) => value.enableDate !== undefined);
  return {
    SummaryMap: {
      ...heldQuotas,
      ...fixed,
      Users: count(users),
      Groups: count(groups),
      Roles: count(roles),
      Policies: count(managedPolicies),
      PolicyVersionsInUse: new Set([...attached.keys(), ...bounding.keys()]).size,
      InstanceProfiles: count(instanceProfiles),
      ServerCertificates: 0,
      Providers: count(oidcProviders) + count(samlProviders),
      MFADevices: count(mfaDevices),
      MFADevicesInUse: enabled.length,
      AccountMFAEnabled: enabled.some(({ value }) => value.userName === undefined) ? 1 : 0,
      AccountAccessKeysPresent: 1,
      AccountPasswordPresent: 0,
      AccountSigningCertificatesPresent: 0,
    },
  };
}
