import type {
  ListPoliciesGrantingServiceAccessRequest,
  ListPoliciesGrantingServiceAccessResponse,
} from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { pageOf } from '../page.ts';
import { grantsNamespace } from './grants-namespace.ts';
import { policiesOfEntity } from './policies-of-entity.ts';

/**
 * Which identity policies of a user, group or role allow anything of each service, conditions and resources aside.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPoliciesGrantingServiceAccess.html
 */
export function listPoliciesGrantingServiceAccess(
  input: ListPoliciesGrantingServiceAccessRequest,
  ctx: IamContext,
): ListPoliciesGrantingServiceAccessResponse {
  const policies = policiesOfEntity(input.Arn, ctx);
  const [namespaces, end] = pageOf([...new Set(input.ServiceNamespaces)], (namespace) => namespace, input);
  const entries = namespaces.map((namespace) => ({
    ServiceNamespace: namespace,
    Policies: policies.filter(({ document }) => grantsNamespace(document, namespace)).map(({ shown }) => shown),
  }));
  return { PoliciesGrantingServiceAccess: entries, ...end };
}
