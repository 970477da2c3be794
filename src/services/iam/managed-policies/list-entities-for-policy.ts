import { groups, type PolicyHolder, roles, users } from '../../../identity/documents.ts';
import type { ListEntitiesForPolicyRequest, ListEntitiesForPolicyResponse } from '../../../wire/models/iam.ts';
import { iamErrors } from '../errors.ts';
import type { IamContext } from '../iam-context.ts';
import { pageOf } from '../page.ts';
import { requirePolicy } from './find-policy.ts';

interface Entity {
  readonly noun: 'User' | 'Group' | 'Role';
  readonly holder: PolicyHolder & {
    readonly name: string;
    readonly id: string;
    readonly path: string;
    readonly permissionsBoundary?: string;
  };
}

/**
 * Who a policy is attached to; with the usage filter PermissionsBoundary whom it bounds.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListEntitiesForPolicy.html
 */
export function listEntitiesForPolicy(
  input: ListEntitiesForPolicyRequest,
  ctx: IamContext,
): ListEntitiesForPolicyResponse {
  requirePolicy(input.PolicyArn, ctx, () => iamErrors.noAttachablePolicy(input.PolicyArn));
  const found = entitiesOf(ctx).filter((entity) => isAskedFor(entity, input));
  const [entities, end] = pageOf(found, ({ noun, holder }) => `${noun} ${holder.name}`, input);
  const named = (noun: Entity['noun']) => entities.filter((entity) => entity.noun === noun);
  return {
    PolicyGroups: named('Group').map(({ holder }) => ({ GroupName: holder.name, GroupId: holder.id })),
    PolicyUsers: named('User').map(({ holder }) => ({ UserName: holder.name, UserId: holder.id })),
    PolicyRoles: named('Role').map(({ holder }) => ({ RoleName: holder.name, RoleId: holder.id })),
    ...end,
  };
}

function entitiesOf({ store, account }: IamContext): Entity[] {
  return [
    ...users.list(store, account, '').map(({ value }) => ({ noun: 'User', holder: value }) as const),
    ...groups.list(store, account, '').map(({ value }) => ({ noun: 'Group', holder: value }) as const),
    ...roles.list(store, account, '').map(({ value }) => ({ noun: 'Role', holder: value }) as const),
  ];
}

function isAskedFor({ noun, holder }: Entity, input: ListEntitiesForPolicyRequest): boolean {
  const { PolicyArn, EntityFilter = noun, PathPrefix = '/', PolicyUsageFilter } = input;
  if (EntityFilter !== noun || !holder.path.startsWith(PathPrefix)) return false;
  const attached = holder.attachedPolicies.includes(PolicyArn);
  const bounding = holder.permissionsBoundary === PolicyArn;
  if (PolicyUsageFilter === undefined) return attached || bounding;
  return PolicyUsageFilter === 'PermissionsBoundary' ? bounding : attached;
}
