import { type InstanceProfileDocument, instanceProfileArn } from '../../../identity/documents.ts';
import type { InstanceProfile } from '../../../wire/models/iam.ts';
import { roleKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { briefRole } from '../roles/shown-role.ts';

/** An instance profile as lists show it: without tags. */
export function listedProfile(ctx: IamContext, profile: InstanceProfileDocument): InstanceProfile {
  const { path, name, id, createDate, roleName } = profile;
  return {
    Path: path,
    InstanceProfileName: name,
    InstanceProfileId: id,
    Arn: instanceProfileArn(ctx.account, profile),
    CreateDate: createDate,
    Roles: roleName === undefined ? [] : [briefRole(ctx, roleKind.find(ctx, roleName).value)],
  };
}

/** A new instance profile. */
export function createdProfile(ctx: IamContext, profile: InstanceProfileDocument): InstanceProfile {
  return { ...listedProfile(ctx, profile), ...(profile.tags.length > 0 && { Tags: [...profile.tags] }) };
}

/** An instance profile as GetInstanceProfile shows it: also without tags with their list. */
export function shownProfile(ctx: IamContext, profile: InstanceProfileDocument): InstanceProfile {
  return { ...listedProfile(ctx, profile), Tags: [...profile.tags] };
}
