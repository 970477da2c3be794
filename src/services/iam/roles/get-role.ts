import type { GetRoleRequest, GetRoleResponse } from '../../../wire/models/iam.ts';
import { roleKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { shownRole } from './shown-role.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html */
export function getRole({ RoleName }: GetRoleRequest, ctx: IamContext): GetRoleResponse {
  return { Role: shownRole(ctx, roleKind.find(ctx, RoleName).value) };
}
