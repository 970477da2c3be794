import type { ListGroupsForUserRequest, ListGroupsForUserResponse } from '../../../wire/models/iam.ts';
import { shownGroup } from '../groups/shown-group.ts';
import { groupKind, userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { pageOf } from '../page.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupsForUser.html */
export function listGroupsForUser(input: ListGroupsForUserRequest, ctx: IamContext): ListGroupsForUserResponse {
  const { groups = [] } = userKind.find(ctx, input.UserName).value;
  const [names, end] = pageOf(groups, (name) => name, input);
  return { Groups: names.map((name) => shownGroup(ctx.account, groupKind.find(ctx, name).value)), ...end };
}
