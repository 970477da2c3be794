import type { GetGroupRequest, GetGroupResponse } from '../../../wire/models/iam.ts';
import { groupKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { pageOf } from '../page.ts';
import { listedUser } from '../users/shown-user.ts';
import { membersOf } from './members-of.ts';
import { shownGroup } from './shown-group.ts';

/**
 * A group and, in pages, the users in it.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetGroup.html
 */
export function getGroup(input: GetGroupRequest, ctx: IamContext): GetGroupResponse {
  const group = groupKind.find(ctx, input.GroupName).value;
  const members = membersOf(group.name, ctx).map(({ value }) => value);
  const [items, end] = pageOf(members, ({ name }) => name, input);
  return { Group: shownGroup(ctx.account, group), Users: items.map((user) => listedUser(ctx.account, user)), ...end };
}
