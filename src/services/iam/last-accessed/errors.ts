import { catalogue } from '../../../core/errors.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServiceLastAccessedDetails.html#API_GetServiceLastAccessedDetails_Errors */
export const lastAccessedErrors = catalogue('iam-last-accessed', {
  noSuchJob: {
    code: 'NoSuchEntityException',
    status: 404,
    text: (jobId: string) => `The job with id ${jobId} cannot be found.`,
  },
});
