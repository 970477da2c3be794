import type { GroupDetail } from '../../../wire/models/iam.ts';
import { shownGroup } from '../groups/shown-group.ts';
import { groupKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { shownAttached, shownInline } from './shown-policies.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GroupDetail.html */
export function groupDetail(name: string, ctx: IamContext): GroupDetail {
  const group = groupKind.find(ctx, name).value;
  return {
    ...shownGroup(ctx.account, group),
    GroupPolicyList: shownInline(group),
    AttachedManagedPolicies: shownAttached(group),
  };
}
