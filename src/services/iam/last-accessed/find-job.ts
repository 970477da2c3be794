import { usageIdOf } from '../../../identity/usage/usage-ledger.ts';
import type { IamContext } from '../iam-context.ts';
import type { AccessJob } from './access-jobs.ts';
import { lastAccessedErrors } from './errors.ts';

/**
 * A report that the same user or role asked for. Throws NoSuchEntity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServiceLastAccessedDetails.html
 */
export function findJob(id: string, { accessJobs, account, principal }: IamContext): AccessJob {
  const job = accessJobs.find(account, id);
  if (job?.owner !== usageIdOf(principal)) throw lastAccessedErrors.noSuchJob(id);
  return job;
}

/** What both answers tell of a job: it is done as soon as it is there. */
export function shownJob({ createdAt }: AccessJob) {
  return { JobStatus: 'COMPLETED', JobCreationDate: createdAt, JobCompletionDate: createdAt };
}
