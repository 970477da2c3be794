import { catalogue } from '../../core/errors.ts';

const validationError = { code: 'ValidationError', status: 400 } as const;
const accessDenied = { code: 'AccessDenied', status: 403 } as const;
const invalidParameter = { code: 'InvalidParameterValue', status: 400 } as const;

/** https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html and the operations' pages. */
export const stsErrors = catalogue('sts', {
  accessDenied: { ...accessDenied, text: (message: string) => message },
  rootAssumesNoRole: { ...accessDenied, text: () => 'Roles may not be assumed by root accounts.' },
  sourceIdentityIsSet: { ...accessDenied, text: () => 'The source identity of a session cannot be changed.' },
  sessionOfSession: {
    ...accessDenied,
    text: () => 'Cannot call GetSessionToken with session credentials',
  },
  invalidArn: { ...validationError, text: (arn: string) => `${arn} is invalid` },
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
  packedTooLarge: {
    code: 'PackedPolicyTooLargeException',
    status: 400,
    text: (percent: number) => `Packed policy consumes ${percent}% of allotted space, please use smaller policy.`,
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
