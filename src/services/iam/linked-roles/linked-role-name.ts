import type { CreateServiceLinkedRoleRequest } from '../../../wire/models/iam.ts';
import { iamErrors } from '../errors.ts';
import { type LinkedService, linkedServices } from './linked-services.ts';

const longest = 64;

/** The name of a linked role, with the suffix that tells it apart from others of the service. */
export function linkedRoleName({ roleName }: LinkedService, suffix: string | undefined): string {
  return suffix === undefined ? roleName : `${roleName}_${suffix}`;
}

/** The service that a role is to be linked to. Throws AccessDenied for one that links none, InvalidInput for the suffix. */
export function requireLinkedService({ AWSServiceName, CustomSuffix }: CreateServiceLinkedRoleRequest): LinkedService {
  const service = linkedServices.get(AWSServiceName);
  if (!service) throw iamErrors.noLinkedRoleTemplate(AWSServiceName);
  if (CustomSuffix !== undefined && !service.takesSuffix) throw iamErrors.noCustomSuffix(AWSServiceName);
  const name = linkedRoleName(service, CustomSuffix);
  if (name.length > longest) throw iamErrors.longRoleName(name);
  return service;
}
