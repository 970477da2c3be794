import { roles } from '../../../identity/documents.ts';
import type { ListRolesRequest, ListRolesResponse } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { pageOf } from '../page.ts';
import { listedRole } from './shown-role.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html */
export function listRoles(input: ListRolesRequest, ctx: IamContext): ListRolesResponse {
  const { PathPrefix = '/' } = input;
  const all = roles.list(ctx.store, ctx.account, '').map(({ value }) => value);
  const found = all.filter(({ path }) => path.startsWith(PathPrefix));
  const [items, end] = pageOf(found, ({ name }) => name, input);
  return { Roles: items.map((role) => listedRole(ctx, role)), ...end };
}
