/**
 * Default quotas, by the names that LimitExceeded texts and GetAccountSummary call them. Sizes are in characters, white
 * space not counted. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const quotas = {
  UsersPerAccount: 5000,
  RolesPerAccount: 1000,
  PoliciesPerAccount: 1500,
  GroupsPerAccount: 300,
  InstanceProfilesPerAccount: 1000,
  GroupsPerUser: 10,
  InstanceSessionsPerInstanceProfile: 1,
  AccessKeysPerUser: 2,
  MFADevicesPerUser: 8,
  MFADevices: 5000,
  OpenIdConnectProvidersPerAccount: 100,
  ClientIdsPerOpenIdConnectProvider: 100,
  SAMLProvidersPerAccount: 100,
  PoliciesPerUser: 10,
  PoliciesPerRole: 10,
  PoliciesPerGroup: 10,
  VersionsPerPolicy: 5,
  TagsPerResource: 50,
  PolicySize: 6144,
  UserPolicySize: 2048,
  RolePolicySize: 10_240,
  GroupPolicySize: 5120,
  ACLSizePerRole: 2048,
} as const;

export type QuotaName = keyof typeof quotas;
