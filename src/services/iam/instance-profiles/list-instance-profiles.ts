import { instanceProfiles } from '../../../identity/documents.ts';
import type { ListInstanceProfilesRequest, ListInstanceProfilesResponse } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { pageOf } from '../page.ts';
import { listedProfile } from './shown-profile.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfiles.html */
export function listInstanceProfiles(
  input: ListInstanceProfilesRequest,
  ctx: IamContext,
): ListInstanceProfilesResponse {
  const { PathPrefix = '/' } = input;
  const all = instanceProfiles.list(ctx.store, ctx.account, '').map(({ value }) => value);
  const found = all.filter(({ path }) => path.startsWith(PathPrefix));
  const [items, end] = pageOf(found, ({ name }) => name, input);
  return { InstanceProfiles: items.map((profile) => listedProfile(ctx, profile)), ...end };
}
