/**
 * Default quotas, by the names that LimitExceeded texts and GetAccountSummary call them. Sizes are in characters, white
 * space not counted. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const quotas = {
  UsersPerAccount: 5000,
  RolesPerAccount: 1000,
  PoliciesPerAccount: 1500,
  AccessKeysPerUser: 2,
  PoliciesPerUser: 10,
  PoliciesPerRole: 10,
  VersionsPerPolicy: 5,
  TagsPerResource: 50,
  PolicySize: 6144,
  UserPolicySize: 2048,
  RolePolicySize: 10_240,
  ACLSizePerRole: 2048,
} as const;

export type QuotaName = keyof typeof quotas;
