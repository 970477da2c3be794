import type { Constraint, Constraints } from '../../wire/constraints.ts';

const arn: Constraint = { length: [20, 2048] };
const accessKeyId: Constraint = { length: [16, 128], pattern: '[\\w]+' };
const policyText: Constraint = { length: [1, 131_072], pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+' };
const policyUse: Constraint = { values: ['PermissionsPolicy', 'PermissionsBoundary'] };
const description: Constraint = {
  length: [0, 1000],
  pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*',
};
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
  UpdateUserRequest: { NewUserName: { length: [1, 64] }, NewPath: { length: [1, 512] } },
  UpdateAccessKeyRequest: { Status: { values: ['Active', 'Inactive'] } },
  ListPoliciesRequest: { Scope: { values: ['All', 'AWS', 'Local'] } },
  ListEntitiesForPolicyRequest: {
    EntityFilter: { values: ['User', 'Role', 'Group', 'LocalManagedPolicy', 'AWSManagedPolicy'] },
  },
  Tag: { Key: tagKey, Value: { length: [0, 256], pattern: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*' } },
};
