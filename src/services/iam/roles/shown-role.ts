import { type RoleDocument, roleArn } from '../../../identity/documents.ts';
import { withTodaysNames } from '../../../identity/trusted-principals.ts';
import type { Role } from '../../../wire/models/iam.ts';
import { shownBoundary } from '../boundaries/shown-boundary.ts';
import type { IamContext } from '../iam-context.ts';
import { encodePolicy } from '../policy-text.ts';

/** A role as lists show it: without tags and boundary. */
export function listedRole({ store, account }: IamContext, role: RoleDocument): Role {
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.id,
    Arn: roleArn(account, role),
    CreateDate: role.createDate,
    AssumeRolePolicyDocument: encodePolicy(withTodaysNames(store, role.assumeRolePolicy, role.trustedIds)),
    ...(role.description !== undefined && { Description: role.description }),
    MaxSessionDuration: role.maxSessionDuration,
  };
}

/** A role by itself: with tags and boundary. */
export function shownRole(ctx: IamContext, role: RoleDocument): Role {
  return { ...listedRole(ctx, role), ...shownBoundary(role), ...(role.tags.length > 0 && { Tags: [...role.tags] }) };
}
