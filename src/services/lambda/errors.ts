import { catalogue } from '../../core/errors.ts';

const invalid = { code: 'InvalidParameterValueException', status: 400 } as const;
const notFound = { code: 'ResourceNotFoundException', status: 404 } as const;
const conflict = { code: 'ResourceConflictException', status: 409 } as const;
const tooLarge = { code: 'RequestEntityTooLargeException', status: 413 } as const;
const denied = { code: 'AccessDeniedException', status: 403 } as const;

/** https://docs.aws.amazon.com/lambda/latest/api/CommonErrors.html and the operations' pages. */
export const lambdaErrors = catalogue('lambda', {
  functionNotFound: { ...notFound, text: (arn: string) => `Function not found: ${arn}` },
  eventSourceMappingNotFound: { ...notFound, text: (arn: string) => `Event source mapping not found: ${arn}` },
  capacityProviderNotFound: { ...notFound, text: (arn: string) => `Capacity provider not found: ${arn}` },
  aliasNotFound: { ...notFound, text: (arn: string) => `Cannot find alias arn: ${arn}` },
  noPolicy: { ...notFound, text: () => 'The resource you requested does not exist.' },
  noPolicyFound: { ...notFound, text: (arn: string) => `No policy found for: ${arn}` },
  noPolicyOfResource: { ...notFound, text: () => 'No policy is associated with the given resource.' },
  statementNotFound: { ...notFound, text: (sid: string) => `Statement ${sid} is not found in resource policy.` },
  otherRegion: {
    ...notFound,
    text: (named: string, here: string) => `Functions from '${named}' are not reachable in this region ('${here}')`,
  },
  invocationDenied: { ...denied, text: (message: string) => message },
  /** Recorded: without a word. */
  newFunctionOfOtherAccount: { ...denied, text: () => '' },
  crossAccountPassRole: { ...denied, text: () => 'Cross-account pass role is not allowed.' },
  functionExists: { ...conflict, text: (name: string) => `Function already exist: ${name}` },
  notActive: {
    ...conflict,
    text: () =>
      'The operation cannot be performed at this time. The function is currently in the following state: Pending',
  },
  updateInProgress: {
    ...conflict,
    text: (arn: string) =>
      `The operation cannot be performed at this time. An update is in progress for resource: ${arn}`,
  },
  statementExists: {
    ...conflict,
    text: (sid: string) =>
      `The statement id (${sid}) provided already exists. Please provide a new statement id, or remove the existing statement.`,
  },
  policyOfLatest: { ...invalid, text: () => 'We currently do not support adding policies for $LATEST.' },
  invalidPrincipal: {
    ...invalid,
    text: () => 'The provided principal was invalid. Please check the principal and try again.',
  },
  urlAuthOfOtherAction: {
    ...invalid,
    text: () => 'FunctionUrlAuthType is only supported for lambda:InvokeFunctionUrl action',
  },
  policyTooLarge: {
    code: 'PolicyLengthExceededException',
    status: 400,
    text: (size: number, limit: number) => `The final policy size (${size}) is bigger than the limit (${limit}).`,
  },
  concurrentUpdate: {
    ...conflict,
    text: () => 'The function could not be updated due to a concurrent update operation.',
  },
  revisionMismatch: {
    code: 'PreconditionFailedException',
    status: 412,
    text: () =>
      'The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id',
  },
  qualifierMismatch: {
    ...invalid,
    text: () => 'The derived qualifier from the function name does not match the specified qualifier.',
  },
  qualifiedNewFunction: { ...invalid, text: () => 'The name of a new function cannot have a qualifier.' },
  latestNotDeletable: {
    ...invalid,
    text: () => '$LATEST version cannot be deleted without deleting the function.',
  },
  nameTooLong: {
    ...invalid,
    text: (name: string) =>
      `1 validation error detected: Value '${name}' at 'functionName' failed to satisfy constraint: Member must have length less than or equal to 64`,
  },
  runtimeAndHandlerMandatory: {
    ...invalid,
    text: () => 'Runtime and Handler are mandatory parameters for functions created with deployment packages.',
  },
  unknownRuntime: {
    ...invalid,
    text: (runtime: string, known: string) =>
      `Value ${runtime} at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: [${known}] or be a valid ARN`,
  },
  deprecatedRuntime: {
    ...invalid,
    text: (runtime: string) =>
      `The runtime parameter of ${runtime} is no longer supported for creating or updating AWS Lambda functions. We recommend you use a supported runtime while creating or updating functions.`,
  },
  roleNotAssumable: {
    ...invalid,
    text: () => 'The role defined for the function cannot be assumed by Lambda.',
  },
  roleLost: { ...denied, text: () => 'The role defined for the function cannot be assumed by Lambda.' },
  environmentTooLarge: {
    ...invalid,
    text: (measured: string) =>
      `Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB limit. String measured: ${measured}`,
  },
  reservedVariables: {
    ...invalid,
    text: (names: string) =>
      `Lambda was unable to configure your environment variables because the environment variables you have provided contains reserved keys that are currently not supported for modification. Reserved keys used in this request: ${names}`,
  },
  variableWithNul: {
    ...invalid,
    text: (name: string) => `The environment variable ${JSON.stringify(name)} holds a NUL character.`,
  },
  handlerWithNul: { ...invalid, text: () => 'The handler holds a NUL character.' },
  noCode: { ...invalid, text: () => 'Please provide a source for function code.' },
  emptyZip: { ...invalid, text: () => 'Uploaded file must be a non-empty zip' },
  imageForZipFunction: {
    ...invalid,
    text: () => "Please don't provide ImageUri when updating a function with packageType Zip.",
  },
  zipTooLarge: { ...tooLarge, text: (limit: number) => `Zipped size must be smaller than ${limit} bytes` },
  payloadTooLarge: {
    ...tooLarge,
    text: (limit: number) => `Request must be smaller than ${limit} bytes for the InvokeFunction operation`,
  },
  eventTooLarge: {
    ...tooLarge,
    text: (size: number, limit: number) =>
      `${size} byte payload is too large for the Event invocation type (limit ${limit} bytes)`,
  },
  tooManyEvents: { code: 'TooManyRequestsException', status: 429, text: () => 'Rate Exceeded.' },
  payloadNotJson: {
    code: 'InvalidRequestContentException',
    status: 400,
    text: (reason: string) => `Could not parse request body into json: Could not parse payload into json: ${reason}`,
  },
  badClientContext: {
    code: 'InvalidRequestContentException',
    status: 400,
    text: () => 'Client context must be a valid Base64-encoded JSON object.',
  },
  tooManyTags: { ...invalid, text: () => 'Number of tags exceeds resource tag limit.' },
  noTags: { ...invalid, text: () => 'An error occurred and the request cannot be processed.' },
  tagsOnVersion: {
    ...invalid,
    text: () => 'Tags on function aliases and versions are not supported. Please specify a function ARN.',
  },
  badMarker: { ...invalid, text: () => 'The specified Marker is invalid.' },
});
