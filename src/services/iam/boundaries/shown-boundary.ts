import type { PermissionHolder } from '../../../identity/documents.ts';
import type { AttachedPermissionsBoundary } from '../../../wire/models/iam.ts';

/** The member PermissionsBoundary of a user or role; nothing when there is none. */
export function shownBoundary({ permissionsBoundary }: PermissionHolder): {
  PermissionsBoundary?: AttachedPermissionsBoundary;
} {
  if (!permissionsBoundary) return {};
  const boundary = { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: permissionsBoundary };
  return { PermissionsBoundary: boundary };
}
