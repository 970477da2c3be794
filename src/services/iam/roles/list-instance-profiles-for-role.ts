import type {
  ListInstanceProfilesForRoleRequest,
  ListInstanceProfilesForRoleResponse,
} from '../../../wire/models/iam.ts';
import { roleKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';

/**
 * There are no instance profiles here, and no way to make one: the list is truly empty.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfilesForRole.html
 */
export function listInstanceProfilesForRole(
  { RoleName }: ListInstanceProfilesForRoleRequest,
  ctx: IamContext,
): ListInstanceProfilesForRoleResponse {
  roleKind.find(ctx, RoleName);
  return { InstanceProfiles: [], IsTruncated: false };
}
