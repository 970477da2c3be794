import { type InstanceProfileDocument, instanceProfileArn } from '../../../identity/documents.ts';
import type { InstanceProfile } from '../../../wire/models/iam.ts';
import { roleKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { listedRole } from '../roles/shown-role.ts';

/** An instance profile as lists show it: without tags. */
export function listedProfile(ctx: IamContext, profile: InstanceProfileDocument): InstanceProfile {
  const { path, name, id, createDate, roleName } = profile;
  return {
    Path: path,
    InstanceProfileName: name,
    InstanceProfileId: id,
    Arn: instanceProfileArn(ctx.account, profile),
    CreateDate: createDate,
    Roles: roleName === undefined ? [] : [listedRole(ctx, roleKind.find(ctx, roleName).value)],
  };
}

/** An instance profile as GetInstanceProfile shows it. */
export function shownProfile(ctx: IamContext, profile: InstanceProfileDocument): InstanceProfile {
  return { ...listedProfile(ctx, profile), ...(profile.tags.length > 0 && { Tags: [...profile.tags] }) };
}
