import type {
  GetAccountAuthorizationDetailsRequest,
  GetAccountAuthorizationDetailsResponse,
} from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { policyUsage } from '../managed-policies/policy-usage.ts';
import { pageOf } from '../page.ts';
import { type EntityType, entitiesOf } from './entities.ts';
import { groupDetail } from './group-detail.ts';
import { policyDetail } from './policy-detail.ts';
import { roleDetail } from './role-detail.ts';
import { userDetail } from './user-detail.ts';

/**
 * Users, groups, roles and policies in one list, which pages run through.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
 */
export function getAccountAuthorizationDetails(
  input: GetAccountAuthorizationDetailsRequest,
  ctx: IamContext,
): GetAccountAuthorizationDetailsResponse {
  const usage = policyUsage(ctx);
  const [page, end] = pageOf(entitiesOf(input.Filter ?? [], usage, ctx), ({ type, name }) => `${type} ${name}`, input);
  const named = (...types: EntityType[]) => page.filter(({ type }) => types.includes(type)).map(({ name }) => name);
  return {
    UserDetailList: named('User').map((name) => userDetail(name, ctx)),
    GroupDetailList: named('Group').map((name) => groupDetail(name, ctx)),
    RoleDetailList: named('Role').map((name) => roleDetail(name, ctx)),
    Policies: named('LocalManagedPolicy', 'AWSManagedPolicy').map((arn) => policyDetail(arn, usage, ctx)),
    ...end,
  };
}
