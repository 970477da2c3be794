import type {
  GetServiceLastAccessedDetailsRequest,
  GetServiceLastAccessedDetailsResponse,
} from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { pageInOrder } from '../page.ts';
import { findJob, shownJob } from './find-job.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServiceLastAccessedDetails.html */
export function getServiceLastAccessedDetails(
  input: GetServiceLastAccessedDetailsRequest,
  ctx: IamContext,
): GetServiceLastAccessedDetailsResponse {
  const job = findJob(input.JobId, ctx);
  const [services, end] = pageInOrder(job.services, input);
  return { ...shownJob(job), JobType: job.granularity, ServicesLastAccessed: [...services], ...end };
}
