import type { ServiceLastAccessed } from '../../../wire/models/iam.ts';
import type { EntityAccesses } from './entity-accesses.ts';

/** A report, as things were when it was asked for. */
export interface AccessJob {
  readonly id: string;
  readonly account: string;
  /** Who asked, as `usageIdOf` has it. */
  readonly owner: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly granularity: string;
  readonly services: readonly ServiceLastAccessed[];
  readonly entities: readonly EntityAccesses[];
}

/** The last reports of each account; they do not outlive the server. */
export interface AccessJobs {
  keep(job: AccessJob): void;
  find(account: string, id: string): AccessJob | undefined;
}

const mostOfAccount = 50;

export function accessJobs(): AccessJobs {
  const byAccount = new Map<string, Map<string, AccessJob>>();
  return {
    keep(job) {
      const jobs = byAccount.get(job.account) ?? new Map<string, AccessJob>();
      byAccount.set(job.account, jobs.set(job.id, job));
      if (jobs.size > mostOfAccount) jobs.delete(jobs.keys().next().value!);
    },
    find: (account, id) => byAccount.get(account)?.get(id),
  };
}
