import { catalogue } from '../../core/errors.ts';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/CommonErrors.html and the operations' pages. */
export const logsErrors = catalogue('logs', {
  noSuchGroup: {
    code: 'ResourceNotFoundException',
    status: 400,
    text: () => 'The specified log group does not exist.',
  },
  noSuchStream: {
    code: 'ResourceNotFoundException',
    status: 400,
    text: () => 'The specified log stream does not exist.',
  },
  noSuchResource: {
    code: 'ResourceNotFoundException',
    status: 400,
    text: () => 'The specified resource does not exist.',
  },
  tooManyTags: {
    code: 'TooManyTagsException',
    status: 400,
    text: () => 'A resource can have no more than 50 tags.',
  },
  groupExists: {
    code: 'ResourceAlreadyExistsException',
    status: 400,
    text: () => 'The specified log group already exists',
  },
  streamExists: {
    code: 'ResourceAlreadyExistsException',
    status: 400,
    text: () => 'The specified log stream already exists',
  },
  nameTooLong: {
    code: 'InvalidParameterException',
    status: 400,
    text: () => 'Invalid LogGroup or LogStream, both must have length less than or equal to 512.',
  },
  nameAndIdentifier: {
    code: 'ValidationException',
    status: 400,
    text: () => 'LogGroup name and LogGroup ARN are mutually exclusive parameters.',
  },
  prefixAndPattern: {
    code: 'InvalidParameterException',
    status: 400,
    text: () => 'LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.',
  },
  invalidParameter: { code: 'InvalidParameterException', status: 400, text: (message: string) => message },
  concurrentChange: {
    code: 'OperationAbortedException',
    status: 400,
    text: () => 'A conflicting operation is currently in progress against this resource. Please try again.',
  },
});
