import { type GroupDocument, groups, users } from '../../../identity/documents.ts';
import type { Change, StoredDocument } from '../../../store/store.ts';
import type { UpdateGroupRequest } from '../../../wire/models/iam.ts';
import { iamErrors } from '../errors.ts';
import { groupKind, isNameTaken } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { membersOf } from './members-of.ts';

/**
 * Renames or moves a group, which keeps id, policies and members.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateGroup.html
 */
export async function updateGroup(input: UpdateGroupRequest, ctx: IamContext): Promise<void> {
  const found = groupKind.find(ctx, input.GroupName);
  const { NewGroupName = found.value.name, NewPath = found.value.path } = input;
  const group = { ...found.value, name: NewGroupName, path: NewPath };
  const renamed = NewGroupName !== found.value.name;
  await ctx.store.commit(renamed ? rename(found, group, ctx) : [groups.replace(found, group)]);
}

/** The members name their group: they follow in the same commit. */
function rename(found: StoredDocument<GroupDocument>, group: GroupDocument, ctx: IamContext): Change[] {
  const others = groups.list(ctx.store, ctx.account, '').filter(({ value }) => value.id !== group.id);
  if (isNameTaken(others, group.name)) throw iamErrors.groupExists(group.name);
  const oldName = found.value.name;
  return [
    groups.remove(found),
    groups.create(ctx.account, '', group.name, group),
    ...membersOf(oldName, ctx).map((member) => {
      const names = member.value.groups?.map((name) => (name === oldName ? group.name : name));
      return users.replace(member, { ...member.value, groups: names });
    }),
  ];
}
