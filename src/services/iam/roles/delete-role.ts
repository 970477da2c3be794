import { roles } from '../../../identity/documents.ts';
import type { DeleteRoleRequest } from '../../../wire/models/iam.ts';
import { roleKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { refuseWithPolicies } from '../refuse-with-policies.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRole.html */
export async function deleteRole({ RoleName }: DeleteRoleRequest, ctx: IamContext): Promise<void> {
  const found = roleKind.find(ctx, RoleName);
  refuseWithPolicies(found.value);
  await ctx.store.commit([roles.remove(found)]);
}
