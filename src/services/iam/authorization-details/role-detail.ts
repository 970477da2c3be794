import type { RoleDetail } from '../../../wire/models/iam.ts';
import { shownBoundary } from '../boundaries/shown-boundary.ts';
import { roleKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { profilesOfRole } from '../instance-profiles/profiles-of-role.ts';
import { listedProfile } from '../instance-profiles/shown-profile.ts';
import { roleLastUsed } from '../roles/role-last-used.ts';
import { briefRole } from '../roles/shown-role.ts';
import { shownAttached, shownInline } from './shown-policies.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_RoleDetail.html */
export function roleDetail(name: string, ctx: IamContext): RoleDetail {
  const role = roleKind.find(ctx, name).value;
  return {
    ...briefRole(ctx, role),
    ...shownBoundary(role),
    Tags: [...role.tags],
    RoleLastUsed: roleLastUsed(role, ctx),
    InstanceProfileList: profilesOfRole(name, ctx).map((profile) => listedProfile(ctx, profile)),
    RolePolicyList: shownInline(role),
    AttachedManagedPolicies: shownAttached(role),
  };
}
