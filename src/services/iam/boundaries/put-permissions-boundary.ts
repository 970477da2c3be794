import type { PutRolePermissionsBoundaryRequest, PutUserPermissionsBoundaryRequest } from '../../../wire/models/iam.ts';
import { changeHolder, roleKind, userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { checkBoundary } from './check-boundary.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutUserPermissionsBoundary.html */
export function putUserPermissionsBoundary(input: PutUserPermissionsBoundaryRequest, ctx: IamContext): Promise<void> {
  return changeHolder(userKind, input.UserName, ctx, () => checkBoundary(input.PermissionsBoundary, ctx));
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePermissionsBoundary.html */
export function putRolePermissionsBoundary(input: PutRolePermissionsBoundaryRequest, ctx: IamContext): Promise<void> {
  return changeHolder(roleKind, input.RoleName, ctx, () => checkBoundary(input.PermissionsBoundary, ctx));
}
