import type { UserDetail } from '../../../wire/models/iam.ts';
import { userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { shownUser } from '../users/shown-user.ts';
import { shownAttached, shownInline } from './shown-policies.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UserDetail.html */
export function userDetail(name: string, ctx: IamContext): UserDetail {
  const user = userKind.find(ctx, name).value;
  return {
    ...shownUser(ctx.account, user),
    GroupList: [...(user.groups ?? [])],
    UserPolicyList: shownInline(user),
    AttachedManagedPolicies: shownAttached(user),
  };
}
