import { roles } from '../../../identity/documents.ts';
import type { DeleteRoleRequest } from '../../../wire/models/iam.ts';
import { iamErrors } from '../errors.ts';
import { roleKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { profilesOfRole } from '../instance-profiles/profiles-of-role.ts';
import { refuseWithPolicies } from '../refuse-with-policies.ts';
import { refuseLinked } from './refuse-linked.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRole.html */
export async function deleteRole({ RoleName }: DeleteRoleRequest, ctx: IamContext): Promise<void> {
  const found = roleKind.find(ctx, RoleName);
  refuseLinked(found.value);
  if (profilesOfRole(RoleName, ctx).length > 0) throw iamErrors.entityInUse('remove roles from instance profile');
  refuseWithPolicies(found.value);
  await ctx.store.commit([roles.remove(found)]);
}
