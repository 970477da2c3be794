import type {
  DeleteRolePermissionsBoundaryRequest,
  DeleteUserPermissionsBoundaryRequest,
} from '../../../wire/models/iam.ts';
import { changeHolder, roleKind, userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';

const unbounded = () => ({ permissionsBoundary: undefined });

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUserPermissionsBoundary.html */
export function deleteUserPermissionsBoundary(
  { UserName }: DeleteUserPermissionsBoundaryRequest,
  ctx: IamContext,
): Promise<void> {
  return changeHolder(userKind, UserName, ctx, unbounded);
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePermissionsBoundary.html */
export function deleteRolePermissionsBoundary(
  { RoleName }: DeleteRolePermissionsBoundaryRequest,
  ctx: IamContext,
): Promise<void> {
  return changeHolder(roleKind, RoleName, ctx, unbounded);
}
