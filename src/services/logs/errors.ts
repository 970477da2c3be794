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
  invalidParameter: { code: 'InvalidParameterException', status: 400, text: (message: string) => message },
  concurrentChange: {
    code: 'OperationAbortedException',
    status: 400,
    text: () => 'A conflicting operation is currently in progress against this resource. Please try again.',
  },
});
