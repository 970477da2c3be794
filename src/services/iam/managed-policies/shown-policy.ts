import type { PolicyVersion } from '../../../identity/documents.ts';
import type { Policy, PolicyVersion as ShownVersion } from '../../../wire/models/iam.ts';
import type { ManagedPolicy } from './find-policy.ts';
import type { PolicyUsage } from './policy-usage.ts';

/** A policy as lists show it: without description and tags. */
export function listedPolicy(policy: ManagedPolicy, { attached, bounding }: PolicyUsage): Policy {
  return {
    PolicyName: policy.name,
    ...(policy.id !== undefined && { PolicyId: policy.id }),
    Arn: policy.arn,
    Path: policy.path,
    DefaultVersionId: policy.defaultVersionId,
    AttachmentCount: attached.get(policy.arn) ?? 0,
    PermissionsBoundaryUsageCount: bounding.get(policy.arn) ?? 0,
    IsAttachable: true,
    CreateDate: policy.createDate,
    UpdateDate: policy.updateDate,
  };
}

/** A new policy: its description is not repeated. */
export function createdPolicy(policy: ManagedPolicy, usage: PolicyUsage): Policy {
  return { ...listedPolicy(policy, usage), ...(policy.tags.length > 0 && { Tags: [...policy.tags] }) };
}

/** A policy as GetPolicy shows it: also without tags with their list. */
export function shownPolicy(policy: ManagedPolicy, usage: PolicyUsage): Policy {
  return {
    ...listedPolicy(policy, usage),
    ...(policy.description !== undefined && { Description: policy.description }),
    Tags: [...policy.tags],
  };
}

/** A version without its document, as lists show it. */
export function listedVersion({ defaultVersionId }: ManagedPolicy, { id, createDate }: PolicyVersion): ShownVersion {
  return { VersionId: id, IsDefaultVersion: id === defaultVersionId, CreateDate: createDate };
}
