import type { PolicyDocument } from '../../../policy/index.ts';
import type { PolicyGrantingServiceAccess } from '../../../wire/models/iam.ts';
import { shownAttachment } from '../attachments/shown-attachment.ts';
import { groupKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { requirePolicy } from '../managed-policies/find-policy.ts';
import { readPolicy } from '../policy-text.ts';
import { type Entity, findEntity } from './find-entity.ts';

/** An identity policy and how the answer shows it. */
interface EntityPolicy {
  readonly document: PolicyDocument;
  readonly shown: PolicyGrantingServiceAccess;
}

/** All identity policies of a user, group or role; of a user those of the groups as well. Throws NoSuchEntity. */
export function policiesOfEntity(arn: string, ctx: IamContext): EntityPolicy[] {
  const entity = findEntity(arn, ctx);
  const groups = (entity.groups ?? []).map((name) => ({
    type: 'GROUP' as const,
    name,
    holder: groupKind.find(ctx, name).value,
  }));
  const holders: Entity[] = [entity, ...groups];
  const arns = new Set(holders.flatMap(({ holder }) => holder.attachedPolicies));
  return [...holders.flatMap(inlineOf), ...[...arns].map((each) => managed(each, ctx))];
}

function inlineOf({ type, name, holder }: Entity): EntityPolicy[] {
  return Object.entries(holder.inlinePolicies).map(([policyName, text]) => ({
    document: readPolicy(text, 'identity'),
    shown: { PolicyName: policyName, PolicyType: 'INLINE', EntityType: type, EntityName: name },
  }));
}

function managed(arn: string, ctx: IamContext): EntityPolicy {
  const { versions, defaultVersionId } = requirePolicy(arn, ctx);
  const text = versions.find(({ id }) => id === defaultVersionId)?.document ?? '';
  return { document: readPolicy(text, 'identity'), shown: { ...shownAttachment(arn), PolicyType: 'MANAGED' } };
}
