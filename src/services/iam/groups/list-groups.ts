import { groups } from '../../../identity/documents.ts';
import type { ListGroupsRequest, ListGroupsResponse } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { pageOf } from '../page.ts';
import { shownGroup } from './shown-group.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroups.html */
export function listGroups(input: ListGroupsRequest, ctx: IamContext): ListGroupsResponse {
  const { PathPrefix = '/' } = input;
  const all = groups.list(ctx.store, ctx.account, '').map(({ value }) => value);
  const found = all.filter(({ path }) => path.startsWith(PathPrefix));
  const [items, end] = pageOf(found, ({ name }) => name, input);
  return { Groups: items.map((group) => shownGroup(ctx.account, group)), ...end };
}
