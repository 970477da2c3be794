import type {
  EntityDetails,
  GetServiceLastAccessedDetailsWithEntitiesRequest,
  GetServiceLastAccessedDetailsWithEntitiesResponse,
} from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { pageInOrder } from '../page.ts';
import type { EntityAccesses } from './entity-accesses.ts';
import { findJob, shownJob } from './find-job.ts';

/**
 * Who could have used the service, the last to do so first; none for a service that the policies do not allow.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServiceLastAccessedDetailsWithEntities.html
 */
export function getServiceLastAccessedDetailsWithEntities(
  input: GetServiceLastAccessedDetailsWithEntitiesRequest,
  ctx: IamContext,
): GetServiceLastAccessedDetailsWithEntitiesResponse {
  const job = findJob(input.JobId, ctx);
  const isAllowed = job.services.some(({ ServiceNamespace }) => ServiceNamespace === input.ServiceNamespace);
  const all = isAllowed ? job.entities.map((each) => detailsOf(each, input.ServiceNamespace)) : [];
  const sorted = all.sort((a, b) => (b.LastAuthenticated ?? 0) - (a.LastAuthenticated ?? 0));
  const [entities, end] = pageInOrder(sorted, input);
  return { ...shownJob(job), EntityDetailsList: [...entities], ...end };
}

function detailsOf({ entity, accesses }: EntityAccesses, namespace: string): EntityDetails {
  const access = accesses.get(namespace);
  return { EntityInfo: entity, ...(access && { LastAuthenticated: access.at }) };
}
