import type {
  ListInstanceProfilesForRoleRequest,
  ListInstanceProfilesForRoleResponse,
} from '../../../wire/models/iam.ts';
import { roleKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { profilesOfRole } from '../instance-profiles/profiles-of-role.ts';
import { listedProfile } from '../instance-profiles/shown-profile.ts';
import { pageOf } from '../page.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfilesForRole.html */
export function listInstanceProfilesForRole(
  input: ListInstanceProfilesForRoleRequest,
  ctx: IamContext,
): ListInstanceProfilesForRoleResponse {
  const { name } = roleKind.find(ctx, input.RoleName).value;
  const [items, end] = pageOf(profilesOfRole(name, ctx), (profile) => profile.name, input);
  return { InstanceProfiles: items.map((profile) => listedProfile(ctx, profile)), ...end };
}
