import type { GetRoleRequest, GetRoleResponse } from '../../../wire/models/iam.ts';
import { roleKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { roleLastUsed } from './role-last-used.ts';
import { shownRole } from './shown-role.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html */
export function getRole({ RoleName }: GetRoleRequest, ctx: IamContext): GetRoleResponse {
  const role = roleKind.find(ctx, RoleName).value;
  return { Role: { ...shownRole(ctx, role), RoleLastUsed: roleLastUsed(role, ctx) } };
}
