import { parseJson } from '../../../core/json.ts';
import type { RoleDocument } from '../../../identity/documents.ts';
import { trustedIdsOf } from '../../../identity/sessions/trusted-principals.ts';
import type { PolicyDocument } from '../../../policy/index.ts';
import { iamErrors } from '../errors.ts';
import type { IamContext } from '../iam-context.ts';
import { checkPolicySize, readPolicy } from '../policy-text.ts';
import { isServicePrincipal } from './service-principals.ts';

/**
 * A trust policy ready to be stored, bound to the ids of the users and roles that it names. Throws
 * MalformedPolicyDocument, also for a service that is none and for a user or role that does not exist in an account kept
 * here, and LimitExceeded.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function readTrustPolicy(text: string, ctx: IamContext): Pick<RoleDocument, 'assumeRolePolicy' | 'trustedIds'> {
  refuseBrokenJson(text);
  checkPolicySize(text, 'ACLSizePerRole');
  const document = readPolicy(text, 'trust');
  const stranger = servicesOf(document).find((service) => !isServicePrincipal(service));
  if (stranger !== undefined) throw iamErrors.malformedPolicy(`Invalid principal in policy: "SERVICE":"${stranger}"`);
  const { ids, missing } = trustedIdsOf(ctx, document);
  if (missing !== undefined) throw iamErrors.malformedPolicy(`Invalid principal in policy: "AWS":"${missing}"`);
  return { assumeRolePolicy: text, trustedIds: ids };
}

function servicesOf({ statements }: PolicyDocument): string[] {
  return statements.flatMap(({ principal }) => principal?.named.get('Service') ?? []);
}

function refuseBrokenJson(text: string): void {
  try {
    parseJson(text);
  } catch {
    throw iamErrors.malformedPolicy('This policy contains invalid Json');
  }
}
