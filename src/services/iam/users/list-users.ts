import { users } from '../../../identity/documents.ts';
import type { ListUsersRequest, ListUsersResponse } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { pageOf } from '../page.ts';
import { listedUser } from './shown-user.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html */
export function listUsers(input: ListUsersRequest, ctx: IamContext): ListUsersResponse {
  const { PathPrefix = '/' } = input;
  const all = users.list(ctx.store, ctx.account, '').map(({ value }) => value);
  const found = all.filter(({ path }) => path.startsWith(PathPrefix));
  const [items, end] = pageOf(found, ({ name }) => name, input);
  return { Users: items.map((user) => listedUser(ctx.account, user)), ...end };
}
