import { catalogue } from '../../core/errors.ts';

const noSuchEntity = { code: 'NoSuchEntityException', status: 404 } as const;
const entityExists = { code: 'EntityAlreadyExistsException', status: 409 } as const;
const deleteConflict = { code: 'DeleteConflictException', status: 409 } as const;
const limitExceeded = { code: 'LimitExceededException', status: 409 } as const;
const passwordViolation = { code: 'PasswordPolicyViolationException', status: 400 } as const;
const invalidInput = { code: 'InvalidInputException', status: 400 } as const;

/** https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html and the operations' pages. */
export const iamErrors = catalogue('iam', {
  noSuchUser: { ...noSuchEntity, text: (name: string) => `The user with name ${name} cannot be found.` },
  noSuchGroup: { ...noSuchEntity, text: (name: string) => `The group with name ${name} cannot be found.` },
  noSuchInstanceProfile: { ...noSuchEntity, text: (name: string) => `Instance Profile ${name} cannot be found.` },
  noSuchRoleInProfile: {
    ...noSuchEntity,
    text: (role: string, profile: string) => `Role ${role} in Instance Profile ${profile} cannot be found.`,
  },
  noSuchLoginProfile: { ...noSuchEntity, text: (name: string) => `Login Profile for User ${name} cannot be found.` },
  noSuchAlias: { ...noSuchEntity, text: (alias: string) => `The account alias ${alias} cannot be found.` },
  noPasswordPolicy: {
    ...noSuchEntity,
    text: (account: string) => `The Password Policy with domain name ${account} cannot be found.`,
  },
  noPolicyToDelete: { ...noSuchEntity, text: () => 'The account policy with name PasswordPolicy cannot be found.' },
  noSuchDeletionTask: { ...noSuchEntity, text: (id: string) => `Deletion task ${id} cannot be found.` },
  noSuchEntityOfArn: { ...noSuchEntity, text: (arn: string) => `ARN ${arn} cannot be found.` },
  noSuchRole: { ...noSuchEntity, text: (name: string) => `The role with name ${name} cannot be found.` },
  noSuchInlinePolicy: {
    ...noSuchEntity,
    text: (holder: string, name: string) => `The ${holder} policy with name ${name} cannot be found.`,
  },
  noSuchAccessKey: { ...noSuchEntity, text: (id: string) => `The Access Key with id ${id} cannot be found.` },
  noSuchPolicy: { ...noSuchEntity, text: (arn: string) => `Policy ${arn} was not found.` },
  noSuchVersion: {
    ...noSuchEntity,
    text: (arn: string, version: string) => `Policy ${arn} version ${version} does not exist or is not attachable.`,
  },
  noAttachablePolicy: {
    ...noSuchEntity,
    text: (arn: string) => `Policy ${arn} does not exist or is not attachable.`,
  },
  noSuchBoundary: { ...noSuchEntity, text: (arn: string) => `Scope ARN: ${arn} does not exist or is not attachable.` },
  serviceRolePolicy: {
    code: 'PolicyNotAttachableException',
    status: 400,
    text: () => 'Cannot attach a Service Role Policy to a Customer Role.',
  },
  userExists: { ...entityExists, text: (name: string) => `User with name ${name} already exists.` },
  roleExists: { ...entityExists, text: (name: string) => `Role with name ${name} already exists.` },
  groupExists: { ...entityExists, text: (name: string) => `Group with name ${name} already exists.` },
  instanceProfileExists: { ...entityExists, text: (name: string) => `Instance Profile ${name} already exists.` },
  loginProfileExists: { ...entityExists, text: (name: string) => `Login Profile for user ${name} already exists.` },
  aliasExists: { ...entityExists, text: (alias: string) => `The account alias ${alias} already exists.` },
  policyExists: {
    ...entityExists,
    text: (name: string) => `A policy called ${name} already exists. Duplicate names are not allowed.`,
  },
  entityInUse: { ...deleteConflict, text: (first: string) => `Cannot delete entity, must ${first} first.` },
  policyInUse: { ...deleteConflict, text: () => 'Cannot delete a policy attached to entities.' },
  policyHasVersions: {
    ...deleteConflict,
    text: () =>
      "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
  },
  defaultVersion: { ...deleteConflict, text: () => 'Cannot delete the default version of a policy.' },
  quotaExceeded: {
    ...limitExceeded,
    text: (quota: string, most: number) => `Cannot exceed quota for ${quota}: ${most}`,
  },
  inlinePoliciesTooLarge: {
    ...limitExceeded,
    text: (holder: string, name: string, most: number) =>
      `Maximum policy size of ${most} bytes exceeded for ${holder} ${name}`,
  },
  tooManyVersions: {
    ...limitExceeded,
    text: () =>
      'A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.',
  },
  tooManyTags: { ...limitExceeded, text: () => 'The number of tags has reached the maximum limit.' },
  duplicateTagKeys: {
    ...invalidInput,
    text: () => 'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
  },
  sameTagKeys: { ...invalidInput, text: () => 'Duplicate tag keys found.' },
  reservedTagKey: {
    ...invalidInput,
    text: () => 'aws: prefixed tag key names are not allowed for external use.',
  },
  linkedRoleExists: {
    ...invalidInput,
    text: (name: string) => `Service role name ${name} has been taken in this account, please try a different suffix.`,
  },
  noCustomSuffix: { ...invalidInput, text: (service: string) => `Custom suffix is not allowed for ${service}` },
  longRoleName: { ...invalidInput, text: (name: string) => `The role name ${name} is longer than 64 characters.` },
  noLinkedRoleTemplate: {
    code: 'AccessDenied',
    status: 403,
    text: (service: string) => `Cannot find Service Linked Role template for ${service}`,
  },
  protectedRole: {
    code: 'UnmodifiableEntityException',
    status: 400,
    text: (name: string) =>
      `Cannot perform the operation on the protected role '${name}' - this role is only modifiable by AWS`,
  },
  weakPassword: { ...passwordViolation, text: (unmet: string) => unmet },
  reusedPassword: {
    ...passwordViolation,
    text: () => 'Policy constraint violation with password reuse prevention during password change.',
  },
  wrongOldPassword: { code: 'AccessDenied', status: 403, text: () => 'The old password was incorrect.' },
  notAUser: {
    code: 'InvalidUserTypeException',
    status: 400,
    text: () => 'Only IAM Users can change their own password.',
  },
  noReport: { code: 'CredentialReportNotPresentException', status: 410, text: () => '' },
  expiredReport: { code: 'CredentialReportExpiredException', status: 410, text: () => '' },
  noPassword: {
    code: 'ValidationError',
    status: 400,
    text: () =>
      "1 validation error detected: Value null at 'password' failed to satisfy constraint: Member must not be null",
  },
  wrongArn: { ...invalidInput, text: (arn: string) => `ARN ${arn} is not valid.` },
  noArn: { code: 'ValidationError', status: 400, text: () => 'Invalid ARN:  Could not be parsed!' },
  invalidMarker: { code: 'ValidationError', status: 400, text: () => 'Invalid Marker.' },
  malformedPolicy: {
    code: 'MalformedPolicyDocumentException',
    status: 400,
    text: (message: string) => message,
  },
  invalidName: {
    code: 'ValidationError',
    status: 400,
    text: (member: string, rule: string) => `The specified value for ${member} is invalid. ${rule}`,
  },
  noUserNamed: {
    code: 'ValidationError',
    status: 400,
    text: () => 'Must specify userName when calling with non-User credentials',
  },
  notYourPolicy: {
    code: 'AccessDenied',
    status: 403,
    text: (caller: string, action: string, arn: string) =>
      `User: ${caller} is not authorized to perform: ${action} on resource: policy ${arn}`,
  },
  unseenAccessKey: {
    code: 'AccessDenied',
    status: 403,
    text: (caller: string, id: string) =>
      `User: ${caller} is not authorized to perform iam:GetAccessKeyLastUsed on resource: access key ${id}`,
  },
  /** A session of GetSessionToken without multi-factor authentication is no caller of IAM. */
  sessionWithoutMfa: {
    code: 'InvalidClientTokenId',
    status: 403,
    text: () => 'The security token included in the request is invalid',
  },
  concurrentChange: {
    code: 'ConcurrentModificationException',
    status: 409,
    text: () =>
      'The request was rejected because multiple requests to change this object were submitted simultaneously.',
  },
});
