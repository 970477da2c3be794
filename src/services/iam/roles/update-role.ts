import type { UpdateRoleRequest } from '../../../wire/models/iam.ts';
import { changeHolder, describeHolder, roleKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';

/**
 * Of a service-linked role the description alone can be changed.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRole.html
 */
export async function updateRole(input: UpdateRoleRequest, ctx: IamContext): Promise<Record<string, never>> {
  const { RoleName, Description, MaxSessionDuration } = input;
  const edited = MaxSessionDuration === undefined ? describeHolder : changeHolder;
  await edited(roleKind, RoleName, ctx, () => ({
    ...(Description !== undefined && { description: Description }),
    ...(MaxSessionDuration !== undefined && { maxSessionDuration: MaxSessionDuration }),
  }));
  return {};
}
