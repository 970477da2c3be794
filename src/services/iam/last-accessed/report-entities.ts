import { type RoleDocument, roleArn, roles, type UserDocument, userArn, users } from '../../../identity/documents.ts';
import type { EntityInfo } from '../../../wire/models/iam.ts';
import { membersOf } from '../groups/members-of.ts';
import { groupKind, roleKind, userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { type Entity, findEntity } from '../service-access/find-entity.ts';
import { accessesOf } from './accesses.ts';
import type { EntityAccesses } from './entity-accesses.ts';

/**
 * The users and roles that a report is about: a user or role itself, the users of a group, and whoever a policy is attached
 * to, by its groups too. Throws InvalidInput and NoSuchEntity for the ARN of a user, group or role.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServiceLastAccessedDetailsWithEntities.html
 */
export function reportEntities(arn: string, isPolicy: boolean, ctx: IamContext): EntityAccesses[] {
  const found = isPolicy ? attachedTo(arn, ctx) : membersOfEntity(findEntity(arn, ctx), ctx);
  return found.map((entity) => ({ entity, accesses: accessesOf(ctx.usage.usageOf(ctx.account, entity.Id ?? '')) }));
}

function membersOfEntity({ type, name }: Entity, ctx: IamContext): EntityInfo[] {
  if (type === 'ROLE') return [shownRole(roleKind.find(ctx, name).value, ctx)];
  if (type === 'USER') return [shownUser(userKind.find(ctx, name).value, ctx)];
  return membersOf(name, ctx).map(({ value }) => shownUser(value, ctx));
}

function attachedTo(arn: string, ctx: IamContext): EntityInfo[] {
  const { store, account } = ctx;
  const has = ({ attachedPolicies }: { readonly attachedPolicies: readonly string[] }) =>
    attachedPolicies.includes(arn);
  const byGroup = ({ groups = [] }: UserDocument) => groups.some((name) => has(groupKind.find(ctx, name).value));
  const ofUsers = users.list(store, account, '').filter(({ value }) => has(value) || byGroup(value));
  const ofRoles = roles.list(store, account, '').filter(({ value }) => has(value));
  return [...ofUsers.map(({ value }) => shownUser(value, ctx)), ...ofRoles.map(({ value }) => shownRole(value, ctx))];
}

function shownUser(user: UserDocument, { account }: IamContext): EntityInfo {
  return { Arn: userArn(account, user), Name: user.name, Type: 'USER', Id: user.id, Path: user.path };
}

function shownRole(role: RoleDocument, { account }: IamContext): EntityInfo {
  return { Arn: roleArn(account, role), Name: role.name, Type: 'ROLE', Id: role.id, Path: role.path };
}
