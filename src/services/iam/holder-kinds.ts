import type { AwsError } from '../../core/errors.ts';
import {
  type GroupDocument,
  groups,
  type PolicyHolder,
  type RoleDocument,
  roles,
  type UserDocument,
  users,
} from '../../identity/documents.ts';
import type { Collection } from '../../store/collection.ts';
import type { StoredDocument } from '../../store/store.ts';
import { iamErrors } from './errors.ts';
import type { IamContext } from './iam-context.ts';
import type { QuotaName } from './quotas.ts';
import { refuseLinked } from './roles/refuse-linked.ts';

/** What differs between users, groups and roles in how they hold policies. */
interface Differences<Holder extends PolicyHolder> {
  readonly noun: 'user' | 'group' | 'role';
  readonly documents: Collection<Holder>;
  readonly inlineSize: QuotaName;
  readonly attachments: QuotaName;
  /** The error when there is none of the name. */
  readonly missing: (name: string) => AwsError;
  /** Throws when only AWS may change it. */
  readonly refuseChange?: (holder: Holder) => void;
}

/** Users, groups and roles hold policies in the same way; what differs between them is here. */
export interface HolderKind<Holder extends PolicyHolder> extends Differences<Holder> {
  /** Throws NoSuchEntity. */
  find(ctx: IamContext, name: string): StoredDocument<Holder>;
}

export const userKind: HolderKind<UserDocument> = holderKind({
  noun: 'user',
  documents: users,
  inlineSize: 'UserPolicySize',
  attachments: 'PoliciesPerUser',
  missing: iamErrors.noSuchUser,
});

export const groupKind: HolderKind<GroupDocument> = holderKind({
  noun: 'group',
  documents: groups,
  inlineSize: 'GroupPolicySize',
  attachments: 'PoliciesPerGroup',
  missing: iamErrors.noSuchGroup,
});

export const roleKind: HolderKind<RoleDocument> = holderKind({
  noun: 'role',
  documents: roles,
  inlineSize: 'RolePolicySize',
  attachments: 'PoliciesPerRole',
  missing: iamErrors.noSuchRole,
  refuseChange: refuseLinked,
});

function holderKind<Holder extends PolicyHolder>(kind: Differences<Holder>): HolderKind<Holder> {
  return {
    ...kind,
    find({ store, account }, name) {
      const found = kind.documents.get(store, account, '', name);
      if (!found) throw kind.missing(name);
      return found;
    },
  };
}

/** Makes an edit of a holder that it finds by name and stores. Throws NoSuchEntity and what `edit` throws. */
type Editing = <Holder extends PolicyHolder>(
  kind: HolderKind<Holder>,
  name: string,
  ctx: IamContext,
  edit: (holder: Holder) => Partial<Holder>,
) => Promise<void>;

/** An edit of what a user, group or role may do. Throws UnmodifiableEntity for a service-linked role. */
export const changeHolder: Editing = async (kind, name, ctx, edit) => {
  kind.refuseChange?.(kind.find(ctx, name).value);
  await describeHolder(kind, name, ctx, edit);
};

/** An edit of tags or a description, which service-linked roles take too. */
export const describeHolder: Editing = async (kind, name, ctx, edit) => {
  const found = kind.find(ctx, name);
  await ctx.store.commit([kind.documents.replace(found, { ...found.value, ...edit(found.value) })]);
};

/** Names are unique whatever their case. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
export function isNameTaken(documents: readonly StoredDocument<{ readonly name: string }>[], name: string): boolean {
  const lowerName = name.toLowerCase();
  return documents.some(({ value }) => value.name.toLowerCase() === lowerName);
}
