import type {
  GetServiceLinkedRoleDeletionStatusRequest,
  GetServiceLinkedRoleDeletionStatusResponse,
} from '../../../wire/models/iam.ts';
import { iamErrors } from '../errors.ts';
import type { IamContext } from '../iam-context.ts';
import { deletionTasks } from './deletion-tasks.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServiceLinkedRoleDeletionStatus.html */
export function getServiceLinkedRoleDeletionStatus(
  { DeletionTaskId }: GetServiceLinkedRoleDeletionStatusRequest,
  { store, account }: IamContext,
): GetServiceLinkedRoleDeletionStatusResponse {
  const task = deletionTasks.get(store, account, '', DeletionTaskId);
  if (!task) throw iamErrors.noSuchDeletionTask(DeletionTaskId);
  return { Status: task.value.status };
}
