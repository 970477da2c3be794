import { iamArn } from '../../core/arn.ts';
import { roleArn, roles } from '../../identity/documents.ts';
import type {
  CreateServiceLinkedRoleRequest,
  DeleteServiceLinkedRoleRequest,
  GetServiceLinkedRoleDeletionStatusRequest,
} from '../../wire/models/iam.ts';
import type { Rule } from './access-rules.ts';
import { roleOfTask } from './linked-roles/deletion-tasks.ts';
import { linkedRoleName } from './linked-roles/linked-role-name.ts';
import { linkedServices } from './linked-roles/linked-services.ts';

/** The role that would be made; a service that links none has no role to name. */
export function onNewLinkedRole(action: string): Rule {
  return ({ AWSServiceName: service, CustomSuffix }: CreateServiceLinkedRoleRequest, { account }) => {
    const linked = linkedServices.get(service);
    const path = `role/aws-service-role/${service}/`;
    const resource = linked ? iamArn(account, path + linkedRoleName(linked, CustomSuffix)) : '*';
    return [{ action, resource, keys: { 'iam:awsservicename': service } }];
  };
}

/** A service-linked role, and the service that it is linked to. */
export function onLinkedRole(action: string): Rule {
  return ({ RoleName: name }: DeleteServiceLinkedRoleRequest, { store, account }) => {
    const role = roles.get(store, account, '', name)?.value;
    const keys = { 'iam:awsservicename': role?.linkedService };
    return [{ action, resource: roleArn(account, role ?? { path: '/', name }), keys }];
  };
}

/** The role whose deletion is asked about, which may be gone. */
export function onDeletionTask(action: string): Rule {
  return ({ DeletionTaskId }: GetServiceLinkedRoleDeletionStatusRequest, { account }) => [
    { action, resource: iamArn(account, `role/${roleOfTask(DeletionTaskId)}`) },
  ];
}
