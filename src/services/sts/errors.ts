import { catalogue } from '../../core/errors.ts';

const validationError = { code: 'ValidationError', status: 400 } as const;
const accessDenied = { code: 'AccessDenied', status: 403 } as const;
const invalidParameter = { code: 'InvalidParameterValue', status: 400 } as const;

/** https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html and the operations' pages. */
export const stsErrors = catalogue('sts', {
  accessDenied: { ...accessDenied, text: (message: string) => message },
  rootAssumesNoRole: { ...accessDenied, text: () => 'Roles may not be assumed by root accounts.' },
  sourceIdentityIsSet: { ...accessDenied, text: () => 'The source identity of a session cannot be changed.' },
  notAuthorized: { ...accessDenied, text: (action: string) => `Not authorized to perform ${action}` },
  sessionRefused: {
    ...accessDenied,
    text: (operation: string) => `Cannot call ${operation} with session credentials`,
  },
  halfOfMfa: {
    ...accessDenied,
    text: () => 'MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code. ',
  },
  noSuchDevice: {
    ...accessDenied,
    text: () =>
      'MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user. ',
  },
  wrongCode: {
    ...accessDenied,
    text: () => 'MultiFactorAuthentication failed with invalid MFA one time pass code. ',
  },
  rootOfRoot: { ...accessDenied, text: () => 'Root sessions may not be assumed by root accounts.' },
  notManagement: {
    ...accessDenied,
    text: () => 'AssumeRoot must be called from the management account of the organization.',
  },
  notMember: {
    ...accessDenied,
    text: (target: string) => `${target} is not a member account of the organization.`,
  },
  notTaskPolicy: { ...validationError, text: (arn: string) => `${arn} is not a task policy for root sessions.` },
  invalidArn: { ...validationError, text: (arn: string) => `${arn} is invalid` },
  unknownAccessKey: { ...validationError, text: (id: string) => `The access key ID ${id} is invalid` },
  policiesTooLong: {
    ...validationError,
    text: (most: number) => `The plain text of the session policies must not exceed ${most} characters`,
  },
  longerThanRoleAllows: {
    ...validationError,
    text: () => 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
  },
  longerThanChainAllows: {
    ...validationError,
    text: () => 'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
  },
  noSuchSessionPolicy: {
    code: 'MalformedPolicyDocumentException',
    status: 400,
    text: (arn: string) => `Policy ${arn} does not exist or cannot be a session policy of this account.`,
  },
  incompleteArn: {
    code: 'MalformedPolicyDocumentException',
    status: 400,
    text: (arn: string) => `Resource ${arn} is incomplete: session policies need all parts of an ARN.`,
  },
  packedTooLarge: {
    code: 'PackedPolicyTooLargeException',
    status: 400,
    text: (percent: number) => `Packed policy consumes ${percent}% of allotted space, please use smaller policy.`,
  },
  tagsTooLarge: {
    code: 'PackedPolicyTooLargeException',
    status: 400,
    text: (percent: number) => `Packed size of session tags consumes ${percent}% of allotted space.`,
  },
  invalidMessage: {
    code: 'InvalidAuthorizationMessageException',
    status: 400,
    text: () => 'Message is not valid',
  },
  invalidTokenTags: {
    code: 'InvalidIdentityToken',
    status: 400,
    text: () => 'The session tags that the identity provider passed are not valid.',
  },
  duplicateTagKeys: {
    ...invalidParameter,
    text: () => 'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
  },
  transitiveKeyWithoutTag: {
    ...invalidParameter,
    text: () => 'The specified transitive tag key must be included in the requested tags.',
  },
  transitiveTagTaken: {
    ...invalidParameter,
    text: () =>
      "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
  },
  concurrentChange: {
    code: 'ConcurrentModification',
    status: 409,
    text: () =>
      'The request was rejected because multiple requests to change this object were submitted simultaneously.',
  },
});
