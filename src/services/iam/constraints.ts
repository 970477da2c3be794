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
const oneTimeCode: Constraint = { length: [6, 6], pattern: '[\\d]+' };
const clientId: Constraint = { length: [1, 255] };
const thumbprints: Constraint = { items: { length: [40, 40] } };
const samlMetadata: Constraint = { length: [1000, 10_000_000] };
const jobId: Constraint = { length: [36, 36] };
const resourceName: Constraint = { length: [1, 2048] };
const contextKeyTypes = ['string', 'numeric', 'boolean', 'ip', 'binary', 'date'].flatMap((type) => [
  type,
  `${type}List`,
]);
const simulation: Readonly<Record<string, Constraint>> = {
  ActionNames: { items: { length: [3, 128] } },
  PolicyInputList: { items: policyText },
  PermissionsBoundaryPolicyInputList: { items: policyText },
  ResourceArns: { items: resourceName },
  ResourcePolicy: policyText,
  ResourceOwner: resourceName,
  CallerArn: resourceName,
  ResourceHandlingOption: { length: [1, 64] },
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
    SerialNumber: { length: [9, 256], pattern: '[\\w+=/:,.@-]+' },
    AuthenticationCode1: oneTimeCode,
    AuthenticationCode2: oneTimeCode,
    VirtualMFADeviceName: { length: [1, 226] },
    OpenIDConnectProviderArn: arn,
    ThumbprintList: thumbprints,
    SAMLProviderArn: arn,
    SAMLMetadataDocument: samlMetadata,
    PolicySourceArn: arn,
    JobId: jobId,
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
  ListVirtualMFADevicesRequest: { AssignmentStatus: { values: ['Assigned', 'Unassigned', 'Any'] } },
  CreateOpenIDConnectProviderRequest: { Url: { length: [1, 255] }, ClientIDList: { items: clientId } },
  AddClientIDToOpenIDConnectProviderRequest: { ClientID: clientId },
  RemoveClientIDFromOpenIDConnectProviderRequest: { ClientID: clientId },
  CreateSAMLProviderRequest: { Name: { length: [1, 128], pattern: '[\\w._-]+' } },
  GenerateServiceLastAccessedDetailsRequest: {
    Arn: arn,
    Granularity: { values: ['SERVICE_LEVEL', 'ACTION_LEVEL'] },
  },
  GetServiceLastAccessedDetailsWithEntitiesRequest: {
    ServiceNamespace: { length: [1, 64], pattern: '[\\w-]*' },
  },
  SimulateCustomPolicyRequest: simulation,
  SimulatePrincipalPolicyRequest: simulation,
  GetContextKeysForCustomPolicyRequest: { PolicyInputList: { items: policyText } },
  GetContextKeysForPrincipalPolicyRequest: { PolicyInputList: { items: policyText } },
  ContextEntry: {
    ContextKeyName: { length: [5, 256] },
    ContextKeyValues: { items: { length: [0, 2048] } },
    ContextKeyType: { values: contextKeyTypes },
  },
  UpdateAccessKeyRequest: { Status: { values: ['Active', 'Inactive'] } },
  ListPoliciesRequest: { Scope: { values: ['All', 'AWS', 'Local'] } },
  ListEntitiesForPolicyRequest: {
    EntityFilter: { values: entityTypes },
  },
  Tag: { Key: tagKey, Value: { length: [0, 256], pattern: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*' } },
};
