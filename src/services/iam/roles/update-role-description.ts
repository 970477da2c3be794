import type { UpdateRoleDescriptionRequest, UpdateRoleDescriptionResponse } from '../../../wire/models/iam.ts';
import { describeHolder, roleKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { briefRole } from './shown-role.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRoleDescription.html */
export async function updateRoleDescription(
  { RoleName, Description }: UpdateRoleDescriptionRequest,
  ctx: IamContext,
): Promise<UpdateRoleDescriptionResponse> {
  await describeHolder(roleKind, RoleName, ctx, () => ({ description: Description }));
  return { Role: { ...briefRole(ctx, roleKind.find(ctx, RoleName).value), Description } };
}
