import type { AwsError } from '../../../core/errors.ts';
import { type ManagedPolicyDocument, managedPolicies } from '../../../identity/documents.ts';
import { managedPolicy } from '../../../identity/policies/managed-policies.ts';
import type { StoredDocument } from '../../../store/store.ts';
import { iamErrors } from '../errors.ts';
import type { IamContext } from '../iam-context.ts';
import { invalidArn } from '../invalid-arn.ts';

/** A managed policy of either owner. Of AWS's only the default version is known, and no id. */
export type ManagedPolicy = Omit<ManagedPolicyDocument, 'id'> & { readonly id?: string };

const policyArn = /^arn:aws:iam::(\d{12}|aws):policy\/[\x21-\x7e]+$/;

/** Throws InvalidInput or ValidationError for what is no ARN of a policy. */
export function findPolicy(arn: string, { store, account }: IamContext): ManagedPolicy | undefined {
  const owner = policyArn.exec(arn)?.[1];
  if (owner === undefined) throw invalidArn(arn);
  return owner === 'aws' ? findAwsPolicy(arn) : managedPolicies.get(store, account, '', arn)?.value;
}

/** Throws NoSuchEntity, in the words of `missing`. */
export function requirePolicy(
  arn: string,
  ctx: IamContext,
  missing = () => iamErrors.noSuchPolicy(arn),
): ManagedPolicy {
  const policy = findPolicy(arn, ctx);
  if (!policy) throw missing();
  return policy;
}

/** A policy that the account may change. Throws NoSuchEntity, and AccessDenied for AWS's policies. */
export function requireOwnPolicy(
  arn: string,
  action: string,
  ctx: IamContext,
  missing?: () => AwsError,
): StoredDocument<ManagedPolicyDocument> {
  requirePolicy(arn, ctx, missing);
  const own = managedPolicies.get(ctx.store, ctx.account, '', arn);
  if (!own) throw iamErrors.notYourPolicy(ctx.principal.arn, action, arn);
  return own;
}

function findAwsPolicy(arn: string): ManagedPolicy | undefined {
  const found = managedPolicy(arn);
  if (!found) return undefined;
  const { name, path, versionId, createDate, updateDate } = found;
  const version = {
    id: versionId,
    createDate: updateDate,
    get document() {
      return found.document;
    },
  };
  return { arn, name, path, createDate, updateDate, defaultVersionId: versionId, versions: [version], tags: [] };
}

/** Whether AWS keeps the policy. */
export function isAwsPolicy(arn: string): boolean {
  return arn.startsWith('arn:aws:iam::aws:');
}
