import { uniqueId } from '../../../core/ids.ts';
import { type RoleDocument, roles } from '../../../identity/documents.ts';
import type { CreateServiceLinkedRoleRequest, CreateServiceLinkedRoleResponse } from '../../../wire/models/iam.ts';
import { checkQuota } from '../check-quota.ts';
import { iamErrors } from '../errors.ts';
import { isNameTaken } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { createdRole } from '../roles/shown-role.ts';
import { linkedRoleName, requireLinkedService } from './linked-role-name.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateServiceLinkedRole.html */
export async function createServiceLinkedRole(
  input: CreateServiceLinkedRoleRequest,
  ctx: IamContext,
): Promise<CreateServiceLinkedRoleResponse> {
  const { AWSServiceName: service, CustomSuffix } = input;
  const linked = requireLinkedService(input);
  const name = linkedRoleName(linked, CustomSuffix);
  const existing = roles.list(ctx.store, ctx.account, '');
  if (isNameTaken(existing, name)) throw iamErrors.linkedRoleExists(name);
  checkQuota('RolesPerAccount', existing.length);
  const role = linkedRole(name, linked.policy, input, ctx.now);
  await ctx.store.commit([roles.create(ctx.account, '', name, role)]);
  return { Role: createdRole(ctx, { ...role, assumeRolePolicy: trustIn([service], ['sts:AssumeRole']) }) };
}

function linkedRole(
  name: string,
  policy: string,
  { AWSServiceName: service, Description }: CreateServiceLinkedRoleRequest,
  now: number,
): RoleDocument {
  return {
    name,
    path: `/aws-service-role/${service}/`,
    id: uniqueId('AROA'),
    createDate: now,
    ...(Description !== undefined && { description: Description }),
    assumeRolePolicy: trustIn(service, 'sts:AssumeRole'),
    maxSessionDuration: 3600,
    inlinePolicies: {},
    attachedPolicies: [`arn:aws:iam::aws:policy/aws-service-role/${policy}`],
    tags: [],
    linkedService: service,
  };
}

type OneOrMore = string | readonly string[];

/** Only the service itself takes on its role. The answer of CreateServiceLinkedRole has lists, that of GetRole has none. */
function trustIn(Service: OneOrMore, Action: OneOrMore): string {
  const statement = { Effect: 'Allow', Action, Principal: { Service } };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}
