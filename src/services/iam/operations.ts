import { createAccessKey } from './access-keys/create-access-key.ts';
import { deleteAccessKey } from './access-keys/delete-access-key.ts';
import { getAccessKeyLastUsed } from './access-keys/get-access-key-last-used.ts';
import { listAccessKeys } from './access-keys/list-access-keys.ts';
import { updateAccessKey } from './access-keys/update-access-key.ts';
import { createAccountAlias } from './account/create-account-alias.ts';
import { deleteAccountAlias } from './account/delete-account-alias.ts';
import { deleteAccountPasswordPolicy } from './account/delete-account-password-policy.ts';
import { getAccountPasswordPolicy } from './account/get-account-password-policy.ts';
import { getAccountSummary } from './account/get-account-summary.ts';
import { listAccountAliases } from './account/list-account-aliases.ts';
import { updateAccountPasswordPolicy } from './account/update-account-password-policy.ts';
import { attachGroupPolicy, attachRolePolicy, attachUserPolicy } from './attachments/attach-policy.ts';
import { detachGroupPolicy, detachRolePolicy, detachUserPolicy } from './attachments/detach-policy.ts';
import {
  listAttachedGroupPolicies,
  listAttachedRolePolicies,
  listAttachedUserPolicies,
} from './attachments/list-attached-policies.ts';
import { getAccountAuthorizationDetails } from './authorization-details/get-account-authorization-details.ts';
import {
  deleteRolePermissionsBoundary,
  deleteUserPermissionsBoundary,
} from './boundaries/delete-permissions-boundary.ts';
import { putRolePermissionsBoundary, putUserPermissionsBoundary } from './boundaries/put-permissions-boundary.ts';
import { generateCredentialReport } from './credential-report/generate-credential-report.ts';
import { getCredentialReport } from './credential-report/get-credential-report.ts';
import { addUserToGroup } from './groups/add-user-to-group.ts';
import { createGroup } from './groups/create-group.ts';
import { deleteGroup } from './groups/delete-group.ts';
import { getGroup } from './groups/get-group.ts';
import { listGroups } from './groups/list-groups.ts';
import { removeUserFromGroup } from './groups/remove-user-from-group.ts';
import { updateGroup } from './groups/update-group.ts';
import { deleteGroupPolicy, deleteRolePolicy, deleteUserPolicy } from './inline-policies/delete-inline-policy.ts';
import { getGroupPolicy, getRolePolicy, getUserPolicy } from './inline-policies/get-inline-policy.ts';
import { listGroupPolicies, listRolePolicies, listUserPolicies } from './inline-policies/list-inline-policies.ts';
import { putGroupPolicy, putRolePolicy, putUserPolicy } from './inline-policies/put-inline-policy.ts';
import { addRoleToInstanceProfile } from './instance-profiles/add-role-to-instance-profile.ts';
import { createInstanceProfile } from './instance-profiles/create-instance-profile.ts';
import { deleteInstanceProfile } from './instance-profiles/delete-instance-profile.ts';
import { getInstanceProfile } from './instance-profiles/get-instance-profile.ts';
import { listInstanceProfiles } from './instance-profiles/list-instance-profiles.ts';
import { removeRoleFromInstanceProfile } from './instance-profiles/remove-role-from-instance-profile.ts';
import { generateServiceLastAccessedDetails } from './last-accessed/generate-service-last-accessed-details.ts';
import { getServiceLastAccessedDetails } from './last-accessed/get-service-last-accessed-details.ts';
import { getServiceLastAccessedDetailsWithEntities } from './last-accessed/get-service-last-accessed-details-with-entities.ts';
import { createServiceLinkedRole } from './linked-roles/create-service-linked-role.ts';
import { deleteServiceLinkedRole } from './linked-roles/delete-service-linked-role.ts';
import { getServiceLinkedRoleDeletionStatus } from './linked-roles/get-service-linked-role-deletion-status.ts';
import { changePassword } from './login-profiles/change-password.ts';
import { createLoginProfile } from './login-profiles/create-login-profile.ts';
import { deleteLoginProfile } from './login-profiles/delete-login-profile.ts';
import { getLoginProfile } from './login-profiles/get-login-profile.ts';
import { updateLoginProfile } from './login-profiles/update-login-profile.ts';
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
import { createVirtualMfaDevice } from './mfa-devices/create-virtual-mfa-device.ts';
import { deactivateMfaDevice } from './mfa-devices/deactivate-mfa-device.ts';
import { deleteVirtualMfaDevice } from './mfa-devices/delete-virtual-mfa-device.ts';
import { enableMfaDevice } from './mfa-devices/enable-mfa-device.ts';
import { getMfaDevice } from './mfa-devices/get-mfa-device.ts';
import { listMfaDevices } from './mfa-devices/list-mfa-devices.ts';
import { listVirtualMfaDevices } from './mfa-devices/list-virtual-mfa-devices.ts';
import { resyncMfaDevice } from './mfa-devices/resync-mfa-device.ts';
import { addClientIdToOpenIdConnectProvider } from './oidc-providers/add-client-id-to-open-id-connect-provider.ts';
import { createOpenIdConnectProvider } from './oidc-providers/create-open-id-connect-provider.ts';
import { deleteOpenIdConnectProvider } from './oidc-providers/delete-open-id-connect-provider.ts';
import { getOpenIdConnectProvider } from './oidc-providers/get-open-id-connect-provider.ts';
import { listOpenIdConnectProviders } from './oidc-providers/list-open-id-connect-providers.ts';
import { removeClientIdFromOpenIdConnectProvider } from './oidc-providers/remove-client-id-from-open-id-connect-provider.ts';
import { updateOpenIdConnectProviderThumbprint } from './oidc-providers/update-open-id-connect-provider-thumbprint.ts';
import { createRole } from './roles/create-role.ts';
import { deleteRole } from './roles/delete-role.ts';
import { getRole } from './roles/get-role.ts';
import { listInstanceProfilesForRole } from './roles/list-instance-profiles-for-role.ts';
import { listRoles } from './roles/list-roles.ts';
import { updateAssumeRolePolicy } from './roles/update-assume-role-policy.ts';
import { updateRole } from './roles/update-role.ts';
import { updateRoleDescription } from './roles/update-role-description.ts';
import { createSamlProvider } from './saml-providers/create-saml-provider.ts';
import { deleteSamlProvider } from './saml-providers/delete-saml-provider.ts';
import { getSamlProvider } from './saml-providers/get-saml-provider.ts';
import { listSamlProviders } from './saml-providers/list-saml-providers.ts';
import { updateSamlProvider } from './saml-providers/update-saml-provider.ts';
import { listPoliciesGrantingServiceAccess } from './service-access/list-policies-granting-service-access.ts';
import { getContextKeysForCustomPolicy, getContextKeysForPrincipalPolicy } from './simulation/get-context-keys.ts';
import { simulateCustomPolicy } from './simulation/simulate-custom-policy.ts';
import { simulatePrincipalPolicy } from './simulation/simulate-principal-policy.ts';
import {
  listInstanceProfileTags,
  listMfaDeviceTags,
  listOpenIdConnectProviderTags,
  listPolicyTags,
  listRoleTags,
  listSamlProviderTags,
  listUserTags,
} from './tags/list-tags.ts';
import { tagInstanceProfile, untagInstanceProfile } from './tags/tag-instance-profile.ts';
import { tagMfaDevice, untagMfaDevice } from './tags/tag-mfa-device.ts';
import { tagOpenIdConnectProvider, untagOpenIdConnectProvider } from './tags/tag-open-id-connect-provider.ts';
import { tagPolicy, untagPolicy } from './tags/tag-policy.ts';
import { tagSamlProvider, untagSamlProvider } from './tags/tag-saml-provider.ts';
import { tagRole, tagUser, untagRole, untagUser } from './tags/tag-user-or-role.ts';
import { createUser } from './users/create-user.ts';
import { deleteUser } from './users/delete-user.ts';
import { getUser } from './users/get-user.ts';
import { listGroupsForUser } from './users/list-groups-for-user.ts';
import { listUsers } from './users/list-users.ts';
import { updateUser } from './users/update-user.ts';

/** What IAM does here. */
export const operations = {
  AddClientIDToOpenIDConnectProvider: addClientIdToOpenIdConnectProvider,
  AddRoleToInstanceProfile: addRoleToInstanceProfile,
  AddUserToGroup: addUserToGroup,
  AttachGroupPolicy: attachGroupPolicy,
  AttachRolePolicy: attachRolePolicy,
  AttachUserPolicy: attachUserPolicy,
  ChangePassword: changePassword,
  CreateAccessKey: createAccessKey,
  CreateAccountAlias: createAccountAlias,
  CreateGroup: createGroup,
  CreateInstanceProfile: createInstanceProfile,
  CreateLoginProfile: createLoginProfile,
  CreateOpenIDConnectProvider: createOpenIdConnectProvider,
  CreatePolicy: createPolicy,
  CreatePolicyVersion: createPolicyVersion,
  CreateRole: createRole,
  CreateSAMLProvider: createSamlProvider,
  CreateServiceLinkedRole: createServiceLinkedRole,
  CreateUser: createUser,
  CreateVirtualMFADevice: createVirtualMfaDevice,
  DeactivateMFADevice: deactivateMfaDevice,
  DeleteAccessKey: deleteAccessKey,
  DeleteAccountAlias: deleteAccountAlias,
  DeleteAccountPasswordPolicy: deleteAccountPasswordPolicy,
  DeleteGroup: deleteGroup,
  DeleteGroupPolicy: deleteGroupPolicy,
  DeleteInstanceProfile: deleteInstanceProfile,
  DeleteLoginProfile: deleteLoginProfile,
  DeleteOpenIDConnectProvider: deleteOpenIdConnectProvider,
  DeletePolicy: deletePolicy,
  DeletePolicyVersion: deletePolicyVersion,
  DeleteRole: deleteRole,
  DeleteRolePermissionsBoundary: deleteRolePermissionsBoundary,
  DeleteRolePolicy: deleteRolePolicy,
  DeleteSAMLProvider: deleteSamlProvider,
  DeleteServiceLinkedRole: deleteServiceLinkedRole,
  DeleteUser: deleteUser,
  DeleteUserPermissionsBoundary: deleteUserPermissionsBoundary,
  DeleteUserPolicy: deleteUserPolicy,
  DeleteVirtualMFADevice: deleteVirtualMfaDevice,
  DetachGroupPolicy: detachGroupPolicy,
  DetachRolePolicy: detachRolePolicy,
  DetachUserPolicy: detachUserPolicy,
  EnableMFADevice: enableMfaDevice,
  GenerateCredentialReport: generateCredentialReport,
  GenerateServiceLastAccessedDetails: generateServiceLastAccessedDetails,
  GetAccessKeyLastUsed: getAccessKeyLastUsed,
  GetAccountAuthorizationDetails: getAccountAuthorizationDetails,
  GetAccountPasswordPolicy: getAccountPasswordPolicy,
  GetAccountSummary: getAccountSummary,
  GetContextKeysForCustomPolicy: getContextKeysForCustomPolicy,
  GetContextKeysForPrincipalPolicy: getContextKeysForPrincipalPolicy,
  GetCredentialReport: getCredentialReport,
  GetGroup: getGroup,
  GetGroupPolicy: getGroupPolicy,
  GetInstanceProfile: getInstanceProfile,
  GetLoginProfile: getLoginProfile,
  GetMFADevice: getMfaDevice,
  GetOpenIDConnectProvider: getOpenIdConnectProvider,
  GetPolicy: getPolicy,
  GetPolicyVersion: getPolicyVersion,
  GetRole: getRole,
  GetRolePolicy: getRolePolicy,
  GetSAMLProvider: getSamlProvider,
  GetServiceLastAccessedDetails: getServiceLastAccessedDetails,
  GetServiceLastAccessedDetailsWithEntities: getServiceLastAccessedDetailsWithEntities,
  GetServiceLinkedRoleDeletionStatus: getServiceLinkedRoleDeletionStatus,
  GetUser: getUser,
  GetUserPolicy: getUserPolicy,
  ListAccessKeys: listAccessKeys,
  ListAccountAliases: listAccountAliases,
  ListAttachedGroupPolicies: listAttachedGroupPolicies,
  ListAttachedRolePolicies: listAttachedRolePolicies,
  ListAttachedUserPolicies: listAttachedUserPolicies,
  ListEntitiesForPolicy: listEntitiesForPolicy,
  ListGroupPolicies: listGroupPolicies,
  ListGroups: listGroups,
  ListGroupsForUser: listGroupsForUser,
  ListInstanceProfiles: listInstanceProfiles,
  ListInstanceProfilesForRole: listInstanceProfilesForRole,
  ListInstanceProfileTags: listInstanceProfileTags,
  ListMFADevices: listMfaDevices,
  ListMFADeviceTags: listMfaDeviceTags,
  ListOpenIDConnectProviders: listOpenIdConnectProviders,
  ListOpenIDConnectProviderTags: listOpenIdConnectProviderTags,
  ListPolicies: listPolicies,
  ListPoliciesGrantingServiceAccess: listPoliciesGrantingServiceAccess,
  ListPolicyTags: listPolicyTags,
  ListPolicyVersions: listPolicyVersions,
  ListRolePolicies: listRolePolicies,
  ListRoles: listRoles,
  ListRoleTags: listRoleTags,
  ListSAMLProviders: listSamlProviders,
  ListSAMLProviderTags: listSamlProviderTags,
  ListUserPolicies: listUserPolicies,
  ListUsers: listUsers,
  ListUserTags: listUserTags,
  ListVirtualMFADevices: listVirtualMfaDevices,
  PutGroupPolicy: putGroupPolicy,
  PutRolePermissionsBoundary: putRolePermissionsBoundary,
  PutRolePolicy: putRolePolicy,
  PutUserPermissionsBoundary: putUserPermissionsBoundary,
  PutUserPolicy: putUserPolicy,
  RemoveClientIDFromOpenIDConnectProvider: removeClientIdFromOpenIdConnectProvider,
  RemoveRoleFromInstanceProfile: removeRoleFromInstanceProfile,
  RemoveUserFromGroup: removeUserFromGroup,
  ResyncMFADevice: resyncMfaDevice,
  SetDefaultPolicyVersion: setDefaultPolicyVersion,
  SimulateCustomPolicy: simulateCustomPolicy,
  SimulatePrincipalPolicy: simulatePrincipalPolicy,
  TagInstanceProfile: tagInstanceProfile,
  TagMFADevice: tagMfaDevice,
  TagOpenIDConnectProvider: tagOpenIdConnectProvider,
  TagPolicy: tagPolicy,
  TagRole: tagRole,
  TagSAMLProvider: tagSamlProvider,
  TagUser: tagUser,
  UntagInstanceProfile: untagInstanceProfile,
  UntagMFADevice: untagMfaDevice,
  UntagOpenIDConnectProvider: untagOpenIdConnectProvider,
  UntagPolicy: untagPolicy,
  UntagRole: untagRole,
  UntagSAMLProvider: untagSamlProvider,
  UntagUser: untagUser,
  UpdateAccessKey: updateAccessKey,
  UpdateAccountPasswordPolicy: updateAccountPasswordPolicy,
  UpdateAssumeRolePolicy: updateAssumeRolePolicy,
  UpdateGroup: updateGroup,
  UpdateLoginProfile: updateLoginProfile,
  UpdateOpenIDConnectProviderThumbprint: updateOpenIdConnectProviderThumbprint,
  UpdateRole: updateRole,
  UpdateRoleDescription: updateRoleDescription,
  UpdateSAMLProvider: updateSamlProvider,
  UpdateUser: updateUser,
};
