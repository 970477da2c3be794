import type { UserDetail } from '../../../wire/models/iam.ts';
import { userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { shownUser } from '../users/shown-user.ts';
import { shownAttached, shownInline } from './shown-policies.ts';

/**
 * Of the lists, only that of inline policies is left out when it is empty.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_UserDetail.html
 */
export function userDetail(name: string, ctx: IamContext): UserDetail {
  const user = userKind.find(ctx, name).value;
  const inline = shownInline(user);
  return {
    ...shownUser(ctx.account, user),
    Tags: [...user.tags],
    GroupList: [...(user.groups ?? [])],
    ...(inline.length > 0 && { UserPolicyList: inline }),
    AttachedManagedPolicies: shownAttached(user),
  };
}
