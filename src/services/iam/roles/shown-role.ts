import { type RoleDocument, roleArn } from '../../../identity/documents.ts';
import { withTodaysNames } from '../../../identity/sessions/trusted-principals.ts';
import type { Role } from '../../../wire/models/iam.ts';
import { shownBoundary } from '../boundaries/shown-boundary.ts';
import type { IamContext } from '../iam-context.ts';
import { encodePolicy } from '../policy-text.ts';

/** What every answer shows of a role, and all that instance profiles show of theirs. */
export function briefRole({ store, account }: IamContext, role: RoleDocument): Role {
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.id,
    Arn: roleArn(account, role),
    CreateDate: role.createDate,
    AssumeRolePolicyDocument: encodePolicy(withTodaysNames(store, role.assumeRolePolicy, role.trustedIds)),
  };
}

/** A role as lists show it: without tags and boundary. */
export function listedRole(ctx: IamContext, role: RoleDocument): Role {
  return {
    ...briefRole(ctx, role),
    ...(role.description !== undefined && { Description: role.description }),
    MaxSessionDuration: role.maxSessionDuration,
  };
}

/** A new role: description and duration are not repeated. */
export function createdRole(ctx: IamContext, role: RoleDocument): Role {
  return { ...briefRole(ctx, role), ...labels(role) };
}

/** A role by itself: with tags and boundary. */
export function shownRole(ctx: IamContext, role: RoleDocument): Role {
  return { ...listedRole(ctx, role), ...labels(role) };
}

function labels(role: RoleDocument): Pick<Role, 'PermissionsBoundary' | 'Tags'> {
  return { ...shownBoundary(role), ...(role.tags.length > 0 && { Tags: [...role.tags] }) };
}
