import { notImplemented } from '../../../core/not-implemented.ts';
import type { PolicyVersion } from '../../../identity/documents.ts';
import type { ListPolicyVersionsRequest, ListPolicyVersionsResponse } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { pageOf } from '../page.ts';
import { isAwsPolicy, requirePolicy } from './find-policy.ts';
import { listedVersion } from './shown-policy.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicyVersions.html */
export function listPolicyVersions(input: ListPolicyVersionsRequest, ctx: IamContext): ListPolicyVersionsResponse {
  const policy = requirePolicy(input.PolicyArn, ctx);
  if (isAwsPolicy(policy.arn) && policy.defaultVersionId !== 'v1') {
    throw notImplemented(`Listing the versions of ${policy.arn}, of which only the default is kept,`);
  }
  const [versions, end] = pageOf(policy.versions, newestFirst, input);
  return { Versions: versions.map((version) => listedVersion(policy, version)), ...end };
}

/** A name by which the newest version sorts first. */
function newestFirst({ id }: PolicyVersion): string {
  return String(Number.MAX_SAFE_INTEGER - Number(id.slice(1)));
}
