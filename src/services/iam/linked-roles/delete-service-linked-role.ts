import { randomUUID } from 'node:crypto';
import { roles } from '../../../identity/documents.ts';
import type { DeleteServiceLinkedRoleRequest, DeleteServiceLinkedRoleResponse } from '../../../wire/models/iam.ts';
import { iamErrors } from '../errors.ts';
import { roleKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { deletionTasks } from './deletion-tasks.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteServiceLinkedRole.html */
export async function deleteServiceLinkedRole(
  { RoleName }: DeleteServiceLinkedRoleRequest,
  ctx: IamContext,
): Promise<DeleteServiceLinkedRoleResponse> {
  const found = roleKind.find(ctx, RoleName);
  const { linkedService, path, name } = found.value;
  if (linkedService === undefined) throw iamErrors.noSuchRole(RoleName);
  const taskId = `task${path}${name}/${randomUUID()}`;
  const task = deletionTasks.create(ctx.account, '', taskId, { status: 'SUCCEEDED' });
  await ctx.store.commit([roles.remove(found), task]);
  return { DeletionTaskId: taskId };
}
