import { collection } from '../../../store/collection.ts';

/** The deletion of a service-linked role; nothing here uses such a role, so that it always succeeds, and at once. */
export interface DeletionTaskDocument {
  readonly status: 'SUCCEEDED';
}

/** By id: `task/aws-service-role/SERVICE/ROLE/UUID`. */
export const deletionTasks = collection<DeletionTaskDocument>('role-deletion-task');

/** `aws-service-role/SERVICE/ROLE` of a task's id: the rest of the role's ARN. */
export function roleOfTask(taskId: string): string {
  return /^task\/(.+)\/[^/]+$/.exec(taskId)?.[1] ?? '';
}
