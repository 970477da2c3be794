import type { Constraint, Constraints } from '../../wire/constraints.ts';

const arn: Constraint = { length: [20, 2048] };
const accessKeyId: Constraint = { length: [16, 128], pattern: '[\\w]+' };
const policyText: Constraint = { length: [1, 131_072], pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+' };
const policyUse: Constraint = { values: ['PermissionsPolicy', 'PermissionsBoundary'] };
const description: Constraint = {
  length: [0, 1000],
  pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*',
};
const password: Constraint = { length: [1, 128], pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+' };
const entityTypes = ['User', 'Role', 'Group', 'LocalManagedPolicy', 'AWSManagedPolicy'];
const tagKey: Constraint = { length: [1, 128], pattern: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+' };

/**
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_Operations.html, page by page. Alphabets of names and paths are
 * not here but in `check-names.ts`: IAM words them in its own way.
 */
export const constraints: Constraints = {
  '*': {
    UserName: { length: [1, 128] },
    RoleName: { length: [1, 64] },
    PolicyName: { length: [1, 128] },
    GroupName: { length: [1, 128] },
    NewGroupName: { length: [1, 128] },
    InstanceProfileName: { length: [1, 128] },
    NewPath: { length: [1, 512] },
    Password: password,
    OldPassword: password,
    NewPassword: password,
    AccountAlias: { length: [3, 63], pattern: '^[a-z0-9](([a-z0-9]|-(?!-))*[a-z0-9])?$' },
    Path: { length: [1, 512] },
    PathPrefix: { length: [1, 512] },
    PolicyArn: arn,
    PermissionsBoundary: arn,
    PolicyDocument: policyText,
    AssumeRolePolicyDocument: policyText,
    AccessKeyId: accessKeyId,
    VersionId: { length: [1], pattern: 'v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?' },
    MaxItems: { range: [1, 1000] },
    Marker: { length: [1], pattern: '[\\u0020-\\u00FF]+' },
    MaxSessionDuration: { range: [3600, 43_200] },
    Description: description,
    Tags: { length: [0, 50] },
    TagKeys: { length: [0, 50], items: tagKey },
    PolicyUsageFilter: policyUse,
  },
  CreateUserRequest: { UserName: { length: [1, 64] } },
  UpdateUserRequest: { NewUserName: { length: [1, 64] } },
  UpdateAccountPasswordPolicyRequest: {
    MinimumPasswordLength: { range: [6, 128] },
    MaxPasswordAge: { range: [1, 1095] },
    PasswordReusePrevention: { range: [1, 24] },
  },
  GetAccountAuthorizationDetailsRequest: { Filter: { items: { values: entityTypes } } },
  CreateServiceLinkedRoleRequest: { AWSServiceName: { length: [1, 128] }, CustomSuffix: { length: [1, 64] } },
  GetServiceLinkedRoleDeletionStatusRequest: { DeletionTaskId: { length: [1, 1000] } },
  ListPoliciesGrantingServiceAccessRequest: {
    Arn: arn,
    ServiceNamespaces: { length: [1, 200], items: { length: [1, 64], pattern: '[\\w-]*' } },
  },
  UpdateAccessKeyRequest: { Status: { values: ['Active', 'Inactive'] } },
  ListPoliciesRequest: { Scope: { values: ['All', 'AWS', 'Local'] } },
  ListEntitiesForPolicyRequest: {
    EntityFilter: { values: entityTypes },
  },
  Tag: { Key: tagKey, Value: { length: [0, 256], pattern: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*' } },
};
