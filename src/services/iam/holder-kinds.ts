import { type PermissionHolder, type RoleDocument, roles, type UserDocument, users } from '../../identity/documents.ts';
import type { Collection } from '../../store/collection.ts';
import type { StoredDocument } from '../../store/store.ts';
import { iamErrors } from './errors.ts';
import type { IamContext } from './iam-context.ts';
import type { QuotaName } from './quotas.ts';

/** Users and roles hold permissions in the same way; what differs between them is here. */
export interface HolderKind<Holder extends PermissionHolder> {
  readonly noun: 'user' | 'role';
  readonly documents: Collection<Holder>;
  readonly inlineSize: QuotaName;
  readonly attachments: QuotaName;
  /** Throws NoSuchEntity. */
  find(ctx: IamContext, name: string): StoredDocument<Holder>;
}

export const userKind: HolderKind<UserDocument> = {
  noun: 'user',
  documents: users,
  inlineSize: 'UserPolicySize',
  attachments: 'PoliciesPerUser',
  find(ctx, name) {
    const found = users.get(ctx.store, ctx.account, '', name);
    if (!found) throw iamErrors.noSuchUser(name);
    return found;
  },
};

export const roleKind: HolderKind<RoleDocument> = {
  noun: 'role',
  documents: roles,
  inlineSize: 'RolePolicySize',
  attachments: 'PoliciesPerRole',
  find(ctx, name) {
    const found = roles.get(ctx.store, ctx.account, '', name);
    if (!found) throw iamErrors.noSuchRole(name);
    return found;
  },
};

/** Finds a user or role and stores what `edit` makes of it. Throws NoSuchEntity and what `edit` throws. */
export async function changeHolder<Holder extends PermissionHolder>(
  kind: HolderKind<Holder>,
  name: string,
  ctx: IamContext,
  edit: (holder: Holder) => Partial<Holder>,
): Promise<void> {
  const found = kind.find(ctx, name);
  await ctx.store.commit([kind.documents.replace(found, { ...found.value, ...edit(found.value) })]);
}

/** Names are unique whatever their case. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
export function isNameTaken(documents: readonly StoredDocument<{ readonly name: string }>[], name: string): boolean {
  const lowerName = name.toLowerCase();
  return documents.some(({ value }) => value.name.toLowerCase() === lowerName);
}
