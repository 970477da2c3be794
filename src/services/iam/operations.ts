import { createAccessKey } from './access-keys/create-access-key.ts';
import { deleteAccessKey } from './access-keys/delete-access-key.ts';
import { listAccessKeys } from './access-keys/list-access-keys.ts';
import { updateAccessKey } from './access-keys/update-access-key.ts';
import { getAccountSummary } from './account/get-account-summary.ts';
import { listAccountAliases } from './account/list-account-aliases.ts';
import { attachRolePolicy, attachUserPolicy } from './attachments/attach-policy.ts';
import { detachRolePolicy, detachUserPolicy } from './attachments/detach-policy.ts';
import { listAttachedRolePolicies, listAttachedUserPolicies } from './attachments/list-attached-policies.ts';
import {
  deleteRolePermissionsBoundary,
  deleteUserPermissionsBoundary,
} from './boundaries/delete-permissions-boundary.ts';
import { putRolePermissionsBoundary, putUserPermissionsBoundary } from './boundaries/put-permissions-boundary.ts';
import { deleteRolePolicy, deleteUserPolicy } from './inline-policies/delete-inline-policy.ts';
import { getRolePolicy, getUserPolicy } from './inline-policies/get-inline-policy.ts';
import { listRolePolicies, listUserPolicies } from './inline-policies/list-inline-policies.ts';
import { putRolePolicy, putUserPolicy } from './inline-policies/put-inline-policy.ts';
import { createPolicy } from './managed-policies/create-policy.ts';
import { createPolicyVersion } from './managed-policies/create-policy-version.ts';
import { deletePolicy } from './managed-policies/delete-policy.ts';
import { deletePolicyVersion } from './managed-policies/delete-policy-version.ts';
import { getPolicy } from './managed-policies/get-policy.ts';
import { getPolicyVersion } from './managed-policies/get-policy-version.ts';
import { listEntitiesForPolicy } from './managed-policies/list-entities-for-policy.ts';
import { listPolicies } from './managed-policies/list-policies.ts';
import { listPolicyVersions } from './managed-policies/list-policy-versions.ts';
import { setDefaultPolicyVersion } from './managed-policies/set-default-policy-version.ts';
import { createRole } from './roles/create-role.ts';
import { deleteRole } from './roles/delete-role.ts';
import { getRole } from './roles/get-role.ts';
import { listInstanceProfilesForRole } from './roles/list-instance-profiles-for-role.ts';
import { listRoles } from './roles/list-roles.ts';
import { updateAssumeRolePolicy } from './roles/update-assume-role-policy.ts';
import { updateRole } from './roles/update-role.ts';
import { updateRoleDescription } from './roles/update-role-description.ts';
import { listPolicyTags, listRoleTags, listUserTags } from './tags/list-tags.ts';
import { tagPolicy, untagPolicy } from './tags/tag-policy.ts';
import { tagRole, tagUser, untagRole, untagUser } from './tags/tag-user-or-role.ts';
import { createUser } from './users/create-user.ts';
import { deleteUser } from './users/delete-user.ts';
import { getUser } from './users/get-user.ts';
import { listGroupsForUser } from './users/list-groups-for-user.ts';
import { listUsers } from './users/list-users.ts';
import { updateUser } from './users/update-user.ts';

/** What IAM does here. */
export const operations = {
  AttachRolePolicy: attachRolePolicy,
  AttachUserPolicy: attachUserPolicy,
  CreateAccessKey: createAccessKey,
  CreatePolicy: createPolicy,
  CreatePolicyVersion: createPolicyVersion,
  CreateRole: createRole,
  CreateUser: createUser,
  DeleteAccessKey: deleteAccessKey,
  DeletePolicy: deletePolicy,
  DeletePolicyVersion: deletePolicyVersion,
  DeleteRole: deleteRole,
  DeleteRolePermissionsBoundary: deleteRolePermissionsBoundary,
  DeleteRolePolicy: deleteRolePolicy,
  DeleteUser: deleteUser,
  DeleteUserPermissionsBoundary: deleteUserPermissionsBoundary,
  DeleteUserPolicy: deleteUserPolicy,
  DetachRolePolicy: detachRolePolicy,
  DetachUserPolicy: detachUserPolicy,
  GetAccountSummary: getAccountSummary,
  GetPolicy: getPolicy,
  GetPolicyVersion: getPolicyVersion,
  GetRole: getRole,
  GetRolePolicy: getRolePolicy,
  GetUser: getUser,
  GetUserPolicy: getUserPolicy,
  ListAccessKeys: listAccessKeys,
  ListAccountAliases: listAccountAliases,
  ListAttachedRolePolicies: listAttachedRolePolicies,
  ListAttachedUserPolicies: listAttachedUserPolicies,
  ListEntitiesForPolicy: listEntitiesForPolicy,
  ListGroupsForUser: listGroupsForUser,
  ListInstanceProfilesForRole: listInstanceProfilesForRole,
  ListPolicies: listPolicies,
  ListPolicyTags: listPolicyTags,
  ListPolicyVersions: listPolicyVersions,
  ListRolePolicies: listRolePolicies,
  ListRoles: listRoles,
  ListRoleTags: listRoleTags,
  ListUserPolicies: listUserPolicies,
  ListUsers: listUsers,
  ListUserTags: listUserTags,
  PutRolePermissionsBoundary: putRolePermissionsBoundary,
  PutRolePolicy: putRolePolicy,
  PutUserPermissionsBoundary: putUserPermissionsBoundary,
  PutUserPolicy: putUserPolicy,
  SetDefaultPolicyVersion: setDefaultPolicyVersion,
  TagPolicy: tagPolicy,
  TagRole: tagRole,
  TagUser: tagUser,
  UntagPolicy: untagPolicy,
  UntagRole: untagRole,
  UntagUser: untagUser,
  UpdateAccessKey: updateAccessKey,
  UpdateAssumeRolePolicy: updateAssumeRolePolicy,
  UpdateRole: updateRole,
  UpdateRoleDescription: updateRoleDescription,
  UpdateUser: updateUser,
};
